// Beneath a field for a day: the same day in the other calendar, as one types. The server reads the day again by its own rules;
// the two agree on every day from 1200 to 1501 (2123).

const breaks = [-61, 9, 38, 199, 426, 686, 756, 818, 1111, 1181, 1210, 1635, 2060, 2097, 2192, 2262, 2324, 2394, 2456, 3178];
const div = (a, b) => Math.trunc(a / b);
const dayMs = 86_400_000;

// Nowruz of a Solar Hijri year as a day of March, and how many years ago the last leap year was (0: it is one). Borkowski's table.
function nowruz(year) {
  let leaps = -14;
  let start = breaks[0];
  let jump = 0;
  for (const next of breaks.slice(1)) {
    jump = next - start;
    if (year < next) break;
    leaps += div(jump, 33) * 8 + div(jump % 33, 4);
    start = next;
  }
  let passed = year - start;
  leaps += div(passed, 33) * 8 + div((passed % 33) + 3, 4);
  if (jump % 33 === 4 && jump - passed === 4) leaps += 1;
  const gregorian = year + 621;
  const march = 20 + leaps - (div(gregorian, 4) - div((div(gregorian, 100) + 1) * 3, 4) - 150);
  if (jump - passed < 6) passed = passed - jump + div(jump + 4, 33) * 33;
  const cycle = (((passed + 1) % 33) - 1) % 4;
  return { first: Date.UTC(gregorian, 2, march), leap: (cycle === -1 ? 4 : cycle) === 0 };
}

const daysIn = (year, month) => (month <= 6 ? 31 : month <= 11 || nowruz(year).leap ? 30 : 29);

export function fromSolarHijri(year, month, day) {
  if (month < 1 || month > 12 || day < 1 || day > daysIn(year, month)) return null;
  const before = month <= 7 ? (month - 1) * 31 : 186 + (month - 7) * 30;
  return new Date(nowruz(year).first + (before + day - 1) * dayMs);
}

export function toSolarHijri(date) {
  let year = date.getUTCFullYear() - 621;
  if (date.getTime() < nowruz(year).first) year -= 1;
  const days = Math.round((date.getTime() - nowruz(year).first) / dayMs);
  return days < 186 ? [year, div(days, 31) + 1, (days % 31) + 1] : [year, 7 + div(days - 186, 30), ((days - 186) % 30) + 1];
}

function fromGregorian(year, month, day) {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? date : null;
}

// Year first, or day first with dots, in digits of any script; undefined while it is not yet a whole day, null when there is no such day.
export function read(text) {
  const plain = text.replace(/[۰-۹٠-٩]/g, (digit) => String(digit.charCodeAt(0) & 15)).replace(/[\s\u200E\u200F]/g, "");
  const match = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})$/.exec(plain);
  const dotted = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(plain);
  if (!match && !dotted) return undefined;
  const [year, month, day] = (match ? [match[1], match[3], match[4]] : [dotted[3], dotted[2], dotted[1]]).map(Number);
  if (year >= 1200 && year <= 1599) return { typed: "solar", date: fromSolarHijri(year, month, day) };
  if (year >= 1600 && year <= 2999) return { typed: "gregorian", date: fromGregorian(year, month, day) };
  return { typed: "none", date: null };
}

// As the server writes days in figures, in the digits of the language.
const figures = (text) => (document.documentElement.lang === "fa" ? text.replace(/\d/g, (digit) => "۰۱۲۳۴۵۶۷۸۹"[digit]) : text);
const gregorian = (iso) => ({ fa: iso.replaceAll("-", "/"), az: iso.split("-").reverse().join(".") })[document.documentElement.lang] ?? iso;
const two = (number) => String(number).padStart(2, "0");

function echo(input) {
  const box = input.parentElement.querySelector(".echo") ?? input.insertAdjacentElement("afterend", Object.assign(document.createElement("span"), { className: "echo", role: "status" }));
  const found = read(input.value);
  box.classList.toggle("echo-wrong", found?.date === null);
  if (!found) box.textContent = "";
  else if (!found.date) box.textContent = input.dataset.day;
  else {
    const [year, month, day] = toSolarHijri(found.date);
    const other = found.typed === "solar" ? gregorian(found.date.toISOString().slice(0, 10)) : `${year}/${two(month)}/${two(day)}`;
    box.replaceChildren(Object.assign(document.createElement("bdi"), { dir: "ltr", textContent: figures(`= ${other}`) }));
  }
}

if (typeof document !== "undefined") {
  document.addEventListener("input", (event) => event.target.matches?.("[data-day]") && echo(event.target));
  const echoAll = () => document.querySelectorAll("[data-day]").forEach(echo);
  document.addEventListener("shown", echoAll);
  echoAll();
}
