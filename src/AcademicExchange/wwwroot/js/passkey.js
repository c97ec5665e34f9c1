// Passkeys. A button says what to do: data-passkey="create" or "request", data-options (the address that gives the options),
// data-post (where the credential goes) and data-next (the page after). A text for failure stands in data-failed.

const token = () => document.querySelector("input[name=__RequestVerificationToken]")?.value ?? "";

async function post(address, body) {
  const answer = await fetch(address, {
    method: "POST",
    headers: { "Content-Type": "application/json", "X-Request-Token": token() },
    body: body === undefined ? undefined : JSON.stringify(body),
  });
  if (!answer.ok) throw new Error(`${address} answered ${answer.status}`);
  return answer.headers.get("Content-Type")?.includes("json") ? answer.json() : null;
}

async function credential(kind, options) {
  return kind === "create"
    ? navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options) })
    : navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options) });
}

async function run(button) {
  const { passkey, options, post: target, next } = button.dataset;
  const answer = await post(target, await credential(passkey, await post(options)));
  location.assign(answer?.next ?? next);
}

function fail(button, error) {
  console.warn(error);
  const box = button.parentElement.querySelector(".passkey-state") ?? button.insertAdjacentElement("afterend", document.createElement("p"));
  box.className = "passkey-state field-error";
  box.setAttribute("role", "alert");
  box.textContent = button.dataset.failed;
}

if (window.PublicKeyCredential?.parseCreationOptionsFromJSON) {
  document.querySelectorAll("[data-passkey]").forEach((button) => (button.hidden = false));
}

document.addEventListener("click", (event) => {
  const button = event.target.closest?.("[data-passkey]");
  if (button) run(button).catch((error) => fail(button, error));
});
