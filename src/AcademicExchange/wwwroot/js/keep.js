// What is typed into a form with data-keep stays in this tab until it has arrived: after a reload, a lost line or a new sign-in
// it is offered again, never put back unasked.

const selector = "form[data-keep]";
const keyOf = (form) => `keep:${location.pathname}:${form.dataset.keep}`;
const fieldsOf = (form) =>
  [...form.elements].filter((field) => field.name && !field.name.startsWith("__") && !["hidden", "password", "file", "submit", "button"].includes(field.type));
const valuesOf = (form) => fieldsOf(form).map((field) => (["checkbox", "radio"].includes(field.type) ? field.checked : field.value));

function store(form, sent = false) {
  sessionStorage.setItem(keyOf(form), JSON.stringify({ values: valuesOf(form), sent }));
}

function restore(form, values) {
  fieldsOf(form).forEach((field, index) => {
    if (["checkbox", "radio"].includes(field.type)) field.checked = values[index];
    else field.value = values[index];
    field.dispatchEvent(new Event("input", { bubbles: true }));
  });
}

function offer(form) {
  const stored = JSON.parse(sessionStorage.getItem(keyOf(form)) ?? "null");
  const refused = form.querySelector(".error-summary");
  if (!stored || refused || JSON.stringify(stored.values) === JSON.stringify(valuesOf(form))) return;
  const box = document.createElement("div");
  box.className = "notice tone-info keep";
  box.setAttribute("role", "status");
  const text = Object.assign(document.createElement("p"), { textContent: form.dataset.keepText });
  const button = (label, action) => {
    const made = Object.assign(document.createElement("button"), { type: "button", className: "btn btn-plain", textContent: label });
    made.addEventListener("click", () => (action(), box.remove()));
    return made;
  };
  box.append(
    text,
    button(form.dataset.keepYes, () => restore(form, stored.values)),
    button(form.dataset.keepNo, () => sessionStorage.removeItem(keyOf(form))),
  );
  form.prepend(box);
}

document.addEventListener("input", (event) => event.target.form?.matches(selector) && store(event.target.form));
document.addEventListener("submit", (event) => event.target.matches(selector) && store(event.target, true));
document.querySelectorAll(selector).forEach(offer);
