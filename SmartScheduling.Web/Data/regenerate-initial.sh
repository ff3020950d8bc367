#!/usr/bin/env bash
# Writes the first migration of both databases anew from the model. Only until the first release; from then on
# 'EfDesign=true dotnet ef migrations add NAME --context … -o Data/Migrations/…' adds to what people have.
set -euo pipefail
cd "$(dirname "$0")/.."
export EfDesign=true
rm -f Data/Migrations/*/*_Initial.cs Data/Migrations/*/*_Initial.Designer.cs Data/Migrations/*/*ModelSnapshot.cs
dotnet tool restore >/dev/null
dotnet restore -v q
dotnet build -v q -nologo -clp:ErrorsOnly
for provider in Sqlite Postgres; do
  folder="Data/Migrations/$provider"
  dotnet ef migrations add Initial --no-build --context "${provider}AppDbContext" -o "$folder"
  # A fixed name: writing it again changes the content, not the file.
  for file in "$folder"/*_Initial*.cs; do mv "$file" "$folder/20261122000000_${file##*_}"; done
  sed -i -E 's/\[Migration\("[0-9]+_Initial"\)\]/[Migration("20261122000000_Initial")]/' "$folder"/*_Initial.Designer.cs
done
unset EfDesign
dotnet restore -v q
