// Keeps the shapes of one icon and drops the attributes that every icon shares; the tag helper draws the frame.
import { readFileSync, writeFileSync } from "node:fs";

const [source, target] = process.argv.slice(2);
const shapes = [...readFileSync(source, "utf8").matchAll(/<(?:path|circle|rect|line|polyline|ellipse)[^>]*\/>/g)]
  .map((match) => match[0].replace(/\s+\/>/, "/>"))
  .filter((shape) => !shape.includes('stroke="none"'));
writeFileSync(target, `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24">${shapes.join("")}</svg>\n`);
