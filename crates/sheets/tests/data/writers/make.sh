#!/usr/bin/env bash
# Lists as LibreOffice saves them. Run in this folder after make.py and make.cjs; made with LibreOffice 7.4.7.2.
set -euo pipefail
made=$(mktemp -d)
trap 'rm -rf "$made"' EXIT
save() { # FROM FILTER TO
  soffice --headless "-env:UserInstallation=file://$made/profile" --convert-to "$2" --outdir "$made" "$1" > "$made/log"
  mv "$made/$(basename "${1%.*}").${2%%:*}" "$3"
}
save openpyxl_title.xlsx xlsx libreoffice.xlsx
save openpyxl_title.xlsx ods libreoffice.ods
save openpyxl_title.xlsx fods libreoffice.fods
save xlsxwriter_rich.xlsx html libreoffice.html
# Semicolons, every text in quotes, Windows-1252 (FilterOptions 59, 34, 1; the sixth: quote all texts).
save xlsxwriter_rich.xlsx 'csv:Text - txt - csv (StarCalc):59,34,1,1,,1033,true' libreoffice_ansi.csv
# Tabs, UTF-16 with its mark (65535).
save xlsxwriter_rich.xlsx 'csv:Text - txt - csv (StarCalc):9,34,65535,1,,1033,false' libreoffice_utf16.csv
# A formula is what it was worked out to be, an error is an error.
cat > "$made/formula.csv" <<'CSV'
Given name,Family name,Full name,E-mail
Ada,Obi,"=A2&"" ""&B2",ada@x.org
Ben,Ng,"=A3&"" ""&B3",ben@x.org
Chidi,Eze,"=A4&"" ""&B4",chidi@x.org
Dora,Lund,"=A5&"" ""&B5",dora@x.org
CSV
save "$made/formula.csv" xlsx libreoffice_formulas.xlsx
save "$made/formula.csv" ods libreoffice_formulas.ods
save openpyxl_word_links.xlsx xlsx libreoffice_links.xlsx
save openpyxl_word_links.xlsx ods libreoffice_links.ods
save openpyxl_word_links.xlsx html libreoffice_links.html
save openpyxl_link_formulas.xlsx xlsx libreoffice_link_formulas.xlsx
save openpyxl_link_formulas.xlsx ods libreoffice_link_formulas.ods
for format in xlsx ods fods html; do save openpyxl_crossed_out.xlsx "$format" "libreoffice_crossed_out.$format"; done
# Its web pages do not say that parts of a text are.
for format in xlsx ods; do save openpyxl_partly_crossed_out.xlsx "$format" "libreoffice_partly_crossed_out.$format"; done
