#!/usr/bin/env bash
# Copies the foreign assets that the program serves from a locked npm install. Run it after changing package.json or
# icons.txt, and commit what it writes; building the program needs no npm.
set -euo pipefail
cd "$(dirname "$0")"
npm ci --ignore-scripts --no-audit --no-fund --loglevel=error

app=../AcademicExchange
vendor=$app/wwwroot/vendor
icons=$app/Platform/Web/Assets/Icons
version() { node -p "require('./node_modules/$1/package.json').version"; }
tabler=$(version @tabler/core) vazirmatn=$(version @fontsource-variable/vazirmatn) tabler_icons=$(version @tabler/icons)

rm -rf "$vendor" "$icons"
mkdir -p "$vendor/tabler" "$vendor/vazirmatn-$vazirmatn" "$icons"

for build in tabler tabler.rtl; do
  node cut-tabler.js "node_modules/@tabler/core/dist/css/$build.min.css" "$vendor/tabler/$build.css"
done

# The npm packages of Tabler and its icons come without the text of their licence.
cp LICENSE-tabler.txt "$vendor/tabler/LICENSE.txt"

# The version stands in the folder's name because css cannot fingerprint the addresses inside it.
for subset in arabic latin latin-ext; do
  cp "node_modules/@fontsource-variable/vazirmatn/files/vazirmatn-$subset-wght-normal.woff2" "$vendor/vazirmatn-$vazirmatn/$subset.woff2"
done
cp node_modules/@fontsource-variable/vazirmatn/LICENSE "$vendor/vazirmatn-$vazirmatn/OFL.txt"
sed -e "s#url(./files/vazirmatn-\(.*\)-wght-normal.woff2)#url(vazirmatn-$vazirmatn/\1.woff2)#" -e "s/'Vazirmatn Variable'/Vazirmatn/" \
  -e "s/format('woff2-variations')/format('woff2')/" node_modules/@fontsource-variable/vazirmatn/index.css >"$vendor/fonts.css"

while read -r name; do
  node cut-icon.js "node_modules/@tabler/icons/icons/outline/$name.svg" "$icons/$name.svg"
done <icons.txt

cat >"$vendor/manifest.json" <<JSON
{
  "packages": [
    { "name": "@tabler/core", "version": "$tabler", "licence": "MIT", "holder": "The Tabler Authors, codecalm.net Paweł Kuna", "files": "tabler/ (cut by src/vendor/cut-tabler.js)" },
    { "name": "@tabler/icons", "version": "$tabler_icons", "licence": "MIT", "holder": "Paweł Kuna", "files": "single icons, drawn into the pages" },
    { "name": "@fontsource-variable/vazirmatn", "version": "$vazirmatn", "licence": "OFL-1.1", "holder": "The Vazirmatn Project Authors", "files": "vazirmatn-$vazirmatn/, fonts.css" }
  ]
}
JSON
