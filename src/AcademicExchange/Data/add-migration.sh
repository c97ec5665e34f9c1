#!/usr/bin/env bash
# Adds a migration to both databases: src/AcademicExchange/Data/add-migration.sh NAME
# With --check it only says whether the model has changes that no migration holds (exit 1).
set -euo pipefail
cd "$(dirname "$0")/.."
export EfDesign=true RunAnalyzers=false DOTNET_NOLOGO=1
# Its own output folder, so that the normal build never sees the design package.
work=(--configuration Debug)
dotnet tool restore >/dev/null
dotnet restore >/dev/null
for provider in Sqlite Postgres; do
  if [ "${1:?name of the migration, or --check}" = "--check" ]; then
    dotnet dotnet-ef migrations has-pending-model-changes --context "${provider}AppDbContext" "${work[@]}"
  else
    dotnet dotnet-ef migrations add "$1" --context "${provider}AppDbContext" -o "Data/Migrations/$provider" "${work[@]}"
  fi
done
EfDesign=false dotnet restore >/dev/null
