// Beneath a long text: how many characters may still follow.

function count(area) {
  const box = area.parentElement.querySelector(".counter") ?? area.insertAdjacentElement("afterend", Object.assign(document.createElement("span"), { className: "counter" }));
  const left = (area.maxLength - area.value.length).toLocaleString(document.documentElement.lang);
  box.textContent = area.maxLength > 0 ? area.dataset.counter.replace("{0}", left) : "";
}

document.addEventListener("input", (event) => event.target.matches?.("[data-counter]") && count(event.target));
const countAll = () => document.querySelectorAll("[data-counter]").forEach(count);
document.addEventListener("shown", countAll);
countAll();
