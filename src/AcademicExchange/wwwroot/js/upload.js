// A form with data-upload is sent in the background with a progress bar; the answer takes the place of the page.

const selector = "form[data-upload]";

function say(form, text) {
  const box = form.querySelector(".upload-state") ?? form.appendChild(document.createElement("div"));
  box.className = "upload-state";
  box.setAttribute("role", "status");
  box.replaceChildren(text);
  return box;
}

function tooBig(form) {
  return [...form.querySelectorAll("input[type=file][data-max]")].some((input) => [...input.files].some((file) => file.size > Number(input.dataset.max)));
}

function show(html, address) {
  const answer = new DOMParser().parseFromString(html, "text/html");
  const main = answer.querySelector("main");
  if (!main) {
    location.assign(address);
    return;
  }
  document.querySelector("main").replaceWith(main);
  document.title = answer.title;
  history.pushState(null, "", address);
  const sheets = new Set([...document.querySelectorAll("link[rel=stylesheet]")].map((link) => link.href));
  for (const link of answer.querySelectorAll("link[rel=stylesheet]")) {
    if (!sheets.has(link.href)) document.head.append(Object.assign(document.createElement("link"), { rel: "stylesheet", href: link.href }));
  }
  const known = new Set([...document.scripts].map((script) => script.src));
  for (const script of answer.querySelectorAll("script[type=module]")) {
    if (!known.has(script.src)) document.head.append(Object.assign(document.createElement("script"), { type: "module", src: script.src }));
  }
  document.dispatchEvent(new Event("shown"));
  scrollTo(0, 0);
  (main.querySelector(".error-summary") ?? main).focus();
}

function send(form, submitter) {
  const bar = Object.assign(document.createElement("progress"), { max: 1, value: 0 });
  bar.setAttribute("aria-label", form.dataset.sending);
  say(form, form.dataset.sending).append(bar);
  const request = new XMLHttpRequest();
  // A button without an address of its own says that of the page, not that of its form.
  request.open("POST", submitter?.hasAttribute("formaction") ? submitter.formAction : form.action);
  request.upload.addEventListener("progress", (event) => event.lengthComputable && (bar.value = event.loaded / event.total));
  request.addEventListener("load", () => show(request.responseText, request.responseURL));
  request.addEventListener("error", () => {
    say(form, form.dataset.broken);
    delete form.dataset.sent;
  });
  request.send(new FormData(form, submitter));
}

document.addEventListener("submit", (event) => {
  const form = event.target;
  if (!form.matches(selector) || event.defaultPrevented) return;
  event.preventDefault();
  if (tooBig(form)) {
    say(form, form.dataset.tooBig);
    delete form.dataset.sent;
  } else send(form, event.submitter);
});

addEventListener("popstate", () => location.reload());
