// Keeps of Tabler what this program may use, inside a cascade layer, so that our own css wins without a fight.
// A rule stays when it names no class, or when every class it names belongs to a family listed here.
import { readFileSync, writeFileSync } from "node:fs";
import postcss from "postcss";

const families = new Set(
  (
    "row col gx gy g offset order container d flex justify align gap m mx my mt me mb ms p px py pt pe pb ps " +
    "w h overflow position border rounded fw fs text link list visually sticky opacity " +
    "h1 h2 h3 h4 h5 h6 small lead vr hr active disabled show required is invalid was " +
    "btn card table form input badge alert progress spinner"
  ).split(" "),
);
const dropped = [
  /-(blue|azure|indigo|purple|pink|red|orange|yellow|lime|green|teal|cyan|dark|light|black|white|muted|gray)(-|$)/,
  /-(facebook|x|twitter|linkedin|google|youtube|vimeo|dribbble|github|instagram|pinterest|vk|rss|flickr|bitbucket|tabler)(-|$)/,
  /-(xl|xxl)(-|$)/,
  /^(g-col|g-start|btn-animate|btn-ghost|card-rotate|card-sponsor|card-stamp|card-img|card-cover|card-carousel|form-floating|form-imagecheck|form-colorinput|form-selectgroup|list-group|progress-steps|spinner-grow)/,
];

const classes = (selector) => [...selector.matchAll(/\.([a-zA-Z][\w-]*)/g)].map((match) => match[1]);
const keeps = (selector) =>
  classes(selector).every((name) => families.has(name.split("-")[0]) && !dropped.some((pattern) => pattern.test(name))) &&
  !selector.includes("data-bs-theme");

const [source, target] = process.argv.slice(2);
const root = postcss.parse(readFileSync(source, "utf8"));
root.walkRules((rule) => {
  if (rule.parent.type === "atrule" && rule.parent.name.endsWith("keyframes")) return;
  rule.selectors = rule.selectors.filter(keeps);
  if (rule.selectors.length === 0 || rule.selectors[0] === "") rule.remove();
});
root.walkAtRules((rule) => {
  if (rule.name === "charset" || rule.nodes?.length === 0) rule.remove();
});
const kept = root.toString();
root.walkAtRules(/keyframes$/, (rule) => {
  if (!new RegExp(`animation[^;}]*\\b${rule.params}\\b`).test(kept)) rule.remove();
});
const notice = root.first?.type === "comment" ? root.first.remove().toString() + "\n" : "";
writeFileSync(target, `@charset "UTF-8";\n${notice}/* Cut by src/vendor/cut-tabler.js. */\n@layer tabler{${root}}\n`);
