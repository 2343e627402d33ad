"""Lists as Python's spreadsheet writers and other programs' exports have them.

Run in this folder: pip install openpyxl==3.1.5 XlsxWriter==3.3.1 odfpy==1.4.1 && python make.py
"""
import datetime

import openpyxl
import xlsxwriter
from odf.opendocument import OpenDocumentSpreadsheet
from odf.table import Table, TableCell, TableRow
from odf.text import A, P

PEOPLE = [
    ("Ada Obi", "ada@x.org", "A", "Africa/Lagos"),
    ("Ben Ng", "ben@x.org", "B", "Europe/Berlin"),
    ("Chidi Eze", "chidi@x.org", "A+B", "Asia/Manila"),
    ("Dora Lund", "dora@x.org", "A", "America/New_York"),
]


def title_above_second_sheet():
    book = openpyxl.Workbook()
    book.active.title = "Read me"
    book.active["A1"] = "How to fill in this form"
    book.active["A3"] = "Send to office@union.example.org"
    sheet = book.create_sheet("Participants")
    sheet["A1"] = "Participants"
    sheet["A2"] = "updated"
    sheet["B2"] = datetime.date(2027, 1, 5)
    for column, heading in enumerate(["#", "Full Name", "Email address", "Track", "Timezone"], 1):
        sheet.cell(4, column, heading)
    for row, person in enumerate(PEOPLE, 5):
        sheet.cell(row, 1, row - 4)
        for column, text in enumerate(person, 2):
            sheet.cell(row, column, text)
    sheet.merge_cells("A1:E1")
    book.save("openpyxl_title.xlsx")


def chart_sheet_first():
    book = openpyxl.Workbook()
    book.active.title = "Empty"
    book.create_chartsheet("Chart")
    sheet = book.create_sheet("Lista")
    sheet.append(["Nombre", "Apellidos", "Correo", "País"])
    for name, email, _, _ in PEOPLE:
        sheet.append([*name.split(), email, "España"])
    book.save("openpyxl_chart.xlsx")


def rich_strings_links_and_formats():
    book = xlsxwriter.Workbook("xlsxwriter_rich.xlsx")
    bold = book.add_format({"bold": 1})
    date = book.add_format({"num_format": "dd.mm.yyyy"})
    postcode = book.add_format({"num_format": "00000"})
    sheet = book.add_worksheet("Liste")
    sheet.write_row(0, 0, ["Vorname", "Nachname", "E-Mail", "Land", "Geburtsdatum", "PLZ"])
    for row, (name, email, _, _) in enumerate(PEOPLE, 1):
        given, family = name.split()
        sheet.write_rich_string(row, 0, bold, given[0], given[1:])
        sheet.write(row, 1, family)
        sheet.write_url(row, 2, "mailto:" + email, string=email)
        sheet.write(row, 3, "Deutschland")
        sheet.write_datetime(row, 4, datetime.datetime(1990, 1, row), date)
        sheet.write_number(row, 5, 1067 + row, postcode)
    old = book.add_worksheet("Alte")
    old.hide()
    old.write_row(0, 0, ["Name", "E-Mail"])
    for row in range(1, 30):
        old.write_row(row, 0, [f"Old {row}", f"old{row}@x.org"])
    book.close()


def inline_strings():
    book = xlsxwriter.Workbook("xlsxwriter_inline.xlsx", {"constant_memory": True})
    sheet = book.add_worksheet()
    sheet.write_row(0, 0, ["Nom et prénom", "Courriel", "Fuseau horaire", "Langue"])
    for row, (name, email, _, zone) in enumerate(PEOPLE, 1):
        sheet.write_row(row, 0, [name, email, zone, "français"])
    book.close()


def odf():
    document = OpenDocumentSpreadsheet()
    table = Table(name="Лист")
    for cells in [["Имя", "Фамилия", "Почта"]] + [[*name.split(), email] for name, email, _, _ in PEOPLE]:
        row = TableRow()
        table.addElement(row)
        for text in cells:
            cell = TableCell(valuetype="string")
            cell.addElement(P(text=text))
            row.addElement(cell)
    document.spreadsheet.addElement(table)
    document.save("odfpy.ods")


def csv(path, heading, row, encoding="utf-8", end=""):
    with open(path, "w", encoding=encoding, newline="") as file:
        file.write(heading + "\n" + "".join(row(nth, *person) + "\n" for nth, person in enumerate(PEOPLE, 1)) + end)


def exports():
    first = lambda name: name.split()[0]
    last = lambda name: name.split()[1]
    csv("google_contacts.csv",
        "Name,Given Name,Additional Name,Family Name,Yomi Name,Name Prefix,Notes,Language,Group Membership,E-mail 1 - Type,"
        "E-mail 1 - Value,E-mail 2 - Type,E-mail 2 - Value,Organization 1 - Name,Organization 1 - Title",
        lambda n, name, email, t, z: f"{name},{first(name)},,{last(name)},,,,,* myContacts,* ,{email},,,Hall,Dr")
    csv("google_contacts_2024.csv",
        "First Name,Middle Name,Last Name,Phonetic First Name,Name Prefix,File As,Organization Name,Labels,E-mail 1 - Label,"
        "E-mail 1 - Value,Phone 1 - Label",
        lambda n, name, email, t, z: f"{first(name)},,{last(name)},,,,Hall,* myContacts,* ,{email},")
    csv("mailchimp.csv", '"Email Address","First Name","Last Name","MEMBER_RATING","OPTIN_TIME","TAGS"',
        lambda n, name, email, t, z: f'"{email}","{first(name)}","{last(name)}","2","2026-01-01 10:00:00","""a"",""b"""')
    csv("action_network.csv", "email,first_name,last_name,can2_phone,zip_code,country,languages_spoken",
        lambda n, name, email, t, z: f"{email},{first(name)},{last(name)},,10115,DE,de")
    csv("microsoft_forms.csv", "ID,Start time,Completion time,Email,Name,What is your name?,Your e-mail,Track",
        lambda n, name, email, t, z: f"{n},1/1/27,1/1/27,anonymous,,{name},{email},{t}")
    csv("qualtrics.csv",
        'StartDate,EndDate,Q1,Q2\nStart Date,End Date,"What is your full name?","What is your e-mail address?"\n'
        '"{""ImportId"":""startDate""}","{""ImportId"":""endDate""}","{""ImportId"":""QID1""}","{""ImportId"":""QID2""}"',
        lambda n, name, email, t, z: f"2027-01-01,2027-01-01,{name},{email}")
    csv("zoom_registration.csv",
        'Registration Report\nReport generated time,"Jan 5, 2027"\nTopic,Webinar ID,Scheduled Time,Duration\n'
        'Training,999,"Feb 1, 2027",120\nRegistrant Details\n'
        "First Name,Last Name,Email,Registration Time,Approval Status,Join URL,",
        lambda n, name, email, t, z: f'{first(name)},{last(name)},{email},"Jan 3, 2027 10:00",approved,https://zoom.example/{n},')
    csv("teams_attendance.csv",
        "1. Summary\nMeeting title\tWeekly\nAttended participants\t4\nStart time\t1/2/27, 6:00:00 PM\n\n2. Participants\n"
        "Name\tFirst Join\tLast Leave\tIn-Meeting Duration\tEmail\tParticipant ID (UPN)\tRole",
        lambda n, name, email, t, z: f"{name}\t1/2/27\t1/2/27\t1h\t{email}\t{email}\tAttendee", encoding="utf-16")
    csv("whatsapp.txt", "\u200e[05/01/2027, 18:22:10] Ana: \u200eList for the training:",
        lambda n, name, email, t, z: f"{n}. {name} – {email}")


def links_to_mail():
    """The address stands in the link alone: of the name, of a word, of some cells where others show theirs, in a formula."""
    for path, kind in [("openpyxl_name_links.xlsx", "name"), ("openpyxl_word_links.xlsx", "word"),
                       ("openpyxl_some_links.xlsx", "some"), ("openpyxl_link_formulas.xlsx", "formula")]:
        book = openpyxl.Workbook()
        sheet = book.active
        sheet.append({"name": ["Participants", "Track"], "some": ["E-mail", "Track"]}.get(kind, ["Name", "Contact", "Track"]))
        for row, (name, email, track, _) in enumerate(PEOPLE, 2):
            if kind in ("word", "formula"):
                sheet.append([name, "Send mail", track])
            else:
                sheet.append([name if kind == "name" or row % 2 else f"{name} <{email}>", track])
            if kind == "formula":
                sheet.cell(row, 2).value = f'=HYPERLINK("mailto:{email}?subject=Training","Send mail")'
            elif kind == "word":
                # A link on the cell and an empty one beside it.
                sheet.cell(row, 2).hyperlink = openpyxl.worksheet.hyperlink.Hyperlink(
                    ref=f"B{row}:B{row}", target=f"mailto:{email}")
            elif kind == "name" or row % 2:
                sheet.cell(row, 1).hyperlink = "mailto:" + email.replace("@", "%40")
        book.save(path)


def links_beside_others():
    """Linked names, their manager linked too, more links to pages; those of the last person on two cells."""
    book = xlsxwriter.Workbook("xlsxwriter_links.xlsx")
    sheet = book.add_worksheet()
    sheet.write_row(0, 0, ["Given name", "Family name", "Manager", "Workplace"])
    for row, (name, email, _, _) in enumerate(PEOPLE, 1):
        given, family = name.split()
        sheet.write_url(row, 0, f"mailto:{email}", string=given)
        sheet.write_string(row, 1, family)
        sheet.write_url(row, 2, "mailto:sam@y.org", string="Sam Poe")
        sheet.write_url(row, 3, "https://y.org/@hall", string="Hall")
    book.close()


def odf_links():
    document = OpenDocumentSpreadsheet()
    table = Table(name="Liste")
    for name, email in [("Nom", None)] + [(name, email) for name, email, _, _ in PEOPLE]:
        row = TableRow()
        table.addElement(row)
        cell = TableCell(valuetype="string")
        paragraph = P(text="" if email else name)
        if email:
            paragraph.addElement(A(type="simple", href=f"mailto:{email}", text=name))
        cell.addElement(paragraph)
        row.addElement(cell)
    document.spreadsheet.addElement(table)
    document.save("odfpy_links.ods")


def crossed_out():
    """Ben is crossed out, of Chidi an old address."""
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.append(["Full name", "Email", "Old e-mail"])
    for name, email, _, _ in PEOPLE:
        sheet.append([name, email, "old." + email])
    struck = openpyxl.styles.Font(strike=True)
    sheet["A3"].font = struck
    sheet["B3"].font = struck
    sheet["C4"].font = struck
    book.save("openpyxl_crossed_out.xlsx")


def partly_crossed_out():
    """Of Ben the first track and the old address are, all of Chidi's name, of Dora a letter; each in parts of a text."""
    from openpyxl.cell.rich_text import CellRichText, TextBlock
    from openpyxl.cell.text import InlineFont

    struck, bold = InlineFont(strike=True), InlineFont(b=True)
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.append(["Full name", "Email", "Track"])
    for name, email, _, _ in PEOPLE:
        sheet.append([name, email, "A"])
    sheet["B3"] = CellRichText(TextBlock(struck, "old.ben@x.org"), TextBlock(bold, " "), "ben@x.org")
    sheet["C3"] = CellRichText(TextBlock(struck, "A"), TextBlock(bold, " B"))
    sheet["A4"] = CellRichText(TextBlock(struck, "Chidi "), TextBlock(InlineFont(strike=True, b=True), "Eze"))
    sheet["A5"] = CellRichText("Dora", TextBlock(struck, "h"), TextBlock(InlineFont(strike=False), " Lund"))
    book.save("openpyxl_partly_crossed_out.xlsx")


for make in [crossed_out, partly_crossed_out, links_to_mail, links_beside_others, odf_links, title_above_second_sheet, chart_sheet_first, rich_strings_links_and_formats, inline_strings, odf, exports]:
    make()
