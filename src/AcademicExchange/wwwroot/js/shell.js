// On every page: a form is sent once, an open menu closes, drafts that arrived are forgotten.

const releaseAfter = 10_000;

document.addEventListener("submit", (event) => {
  const form = event.target;
  // A form or a button that brings a file leaves the page where it is, to be sent again.
  if (form.method !== "post" || form.hasAttribute("data-again") || event.submitter?.hasAttribute("data-again")) return;
  if (form.dataset.sent) {
    event.preventDefault();
    return;
  }
  // The module of uploads sends the form itself.
  form.dataset.sent = "true";
  event.submitter?.setAttribute("aria-busy", "true");
  setTimeout(() => release(form), releaseAfter);
});

function release(form) {
  delete form.dataset.sent;
  form.querySelectorAll("[aria-busy]").forEach((button) => button.removeAttribute("aria-busy"));
}

// The page may come back from the browser's memory as it was left.
addEventListener("pageshow", () => document.querySelectorAll("form[data-sent]").forEach(release));

document.addEventListener("click", (event) => {
  document.querySelectorAll("details.menu[open]").forEach((menu) => {
    if (!menu.contains(event.target)) menu.open = false;
  });
});

document.addEventListener("keydown", (event) => {
  if (event.key !== "Escape") return;
  const menu = document.activeElement?.closest("details[open]");
  if (!menu) return;
  menu.open = false;
  menu.querySelector("summary").focus();
});

function forgetArrived() {
  if (!document.querySelector("[data-flash='Good']")) return;
  Object.keys(sessionStorage)
    .filter((key) => key.startsWith(`keep:${document.body.dataset.owner ?? ""}:`))
    .filter((key) => JSON.parse(sessionStorage.getItem(key)).sent)
    .forEach((key) => sessionStorage.removeItem(key));
}

forgetArrived();
// The answer to a form with a file takes the place of the page without loading one.
document.addEventListener("shown", forgetArrived);
