// What is typed into a form with data-keep stays in this tab until it has arrived: after a reload, a lost line or a new sign-in
// it is offered again, never put back unasked, and to nobody but who typed it. Who changes the language has asked: the same page comes
// with the same text, also where it was only looked at (data-unsaved).

const selector = "form[data-keep]";
const ticked = (field) => ["checkbox", "radio"].includes(field.type);
const owner = document.body.dataset.owner ?? "";
const keyOf = (form) => `keep:${owner}:${location.pathname}:${form.dataset.keep}`;
const fieldsOf = (form) =>
  [...form.elements].filter((field) => field.name && !["hidden", "password", "file", "submit", "button", "fieldset"].includes(field.type));
const valuesOf = (form) => fieldsOf(form).map((field) => [field.name, ticked(field) ? field.checked : field.value]);

function store(form, how = {}) {
  sessionStorage.setItem(keyOf(form), JSON.stringify({ values: valuesOf(form), ...how }));
}

function restore(form, values) {
  fieldsOf(form).forEach((field, index) => {
    const [name, value] = values[index] ?? [];
    if (name !== field.name) return;
    if (ticked(field)) field.checked = value;
    else field.value = value;
    field.dispatchEvent(new Event("input", { bubbles: true }));
  });
}

// A form that was sent and is shown anew without errors, by its own redirect or with good news, has arrived.
function hasArrived(stored) {
  const before = document.referrer && new URL(document.referrer).pathname;
  return stored.sent && (before === location.pathname || document.querySelector("[data-flash='Good']"));
}

function offer(form) {
  const stored = JSON.parse(sessionStorage.getItem(keyOf(form)) ?? "null");
  if (stored?.translated) {
    restore(form, stored.values);
    store(form);
    return;
  }
  if (!stored || form.querySelector(".error-summary")) return;
  if (hasArrived(stored) || JSON.stringify(stored.values) === JSON.stringify(valuesOf(form))) {
    sessionStorage.removeItem(keyOf(form));
    return;
  }
  const box = document.createElement("div");
  box.className = "notice tone-info keep";
  box.setAttribute("role", "status");
  const button = (label, action) => {
    const made = Object.assign(document.createElement("button"), { type: "button", className: "btn btn-plain", textContent: label });
    made.addEventListener("click", () => (action(), box.remove()));
    return made;
  };
  box.append(
    Object.assign(document.createElement("p"), { textContent: form.dataset.keepText }),
    button(form.dataset.keepYes, () => restore(form, stored.values)),
    button(form.dataset.keepNo, () => sessionStorage.removeItem(keyOf(form))),
  );
  form.prepend(box);
}

document.addEventListener("input", (event) => event.target.form?.matches(selector) && store(event.target.form));
document.addEventListener("submit", (event) => event.target.matches(selector) && store(event.target, { sent: true }));
document.addEventListener("click", (event) => {
  if (event.button || event.ctrlKey || event.metaKey || event.shiftKey || !event.target.closest?.("nav.languages a")) return;
  document.querySelectorAll(selector).forEach((form) => {
    if (sessionStorage.getItem(keyOf(form)) || form.dataset.unsaved === "true" || document.querySelector(".error-summary")) store(form, { translated: true });
  });
});
document.querySelectorAll(selector).forEach(offer);
