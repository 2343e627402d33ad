### International English: 24-hour clock, "2 March 2027".
###
### For translators
### - What stands in { $braces } is filled in: keep each of them, move it where your language wants it.
### - A selection { $n -> [one] … *[other] … } needs every plural form of your language, and one variant with a *.
### - Words on screens, one for each thing: "still to do", "list of participants", "group still looking for people",
###   "your group's private link", "link for your members", "question hour", "introduction for group contacts",
###   "facilitator training", "last day to add people", "for my own group" and "for a mixed group".
### - Say where, what, and what to do. Never "invalid", never blame. Short sentences; people read this on a phone.
### - Names of people, groups and programmes are filled in as typed, in any script.

# The language's name in itself, for the language switch.
language-own-name = English

## Dates and times (CLDR's names; digits are always 0 to 9)

date-month-january = January
date-month-february = February
date-month-march = March
date-month-april = April
date-month-may = May
date-month-june = June
date-month-july = July
date-month-august = August
date-month-september = September
date-month-october = October
date-month-november = November
date-month-december = December
date-weekday-monday = Monday
date-weekday-tuesday = Tuesday
date-weekday-wednesday = Wednesday
date-weekday-thursday = Thursday
date-weekday-friday = Friday
date-weekday-saturday = Saturday
date-weekday-sunday = Sunday
date-weekday-short-monday = Mon
date-weekday-short-tuesday = Tue
date-weekday-short-wednesday = Wed
date-weekday-short-thursday = Thu
date-weekday-short-friday = Fri
date-weekday-short-saturday = Sat
date-weekday-short-sunday = Sun
date-day-month-year = { $day } { $month } { $year }
date-day-month = { $day } { $month }
date-weekday-day-month-year = { $weekday } { $day } { $month } { $year }
date-weekday-day-month = { $weekday } { $day } { $month }
# From one date to another: "2 March to 6 April 2027".
date-span = { $first } to { $last }
# h24 or h12: how people who read this language count hours, before they choose for themselves.
date-hour-cycle = h24
date-time-24 = { $hour }:{ $minute }
# $period is one of the four below.
date-time-12 = { $hour }:{ $minute } { $period }
date-am = am
date-pm = pm
date-noon = noon
date-midnight = midnight
date-time-range = { $start }–{ $end }
# How the date where the reader is stands to the date in the programme's own place.
date-day-after = the day after
date-day-before = the day before
date-days-after =
    { $n ->
        [one] { $n } day after
       *[other] { $n } days after
    }
date-days-before =
    { $n ->
        [one] { $n } day before
       *[other] { $n } days before
    }
date-hours =
    { $n ->
        [one] { $n } hour
       *[other] { $n } hours
    }
date-minutes =
    { $n ->
        [one] { $n } minute
       *[other] { $n } minutes
    }
date-hours-minutes = { $hours } { $minutes }
date-today = today
date-tomorrow = tomorrow
date-yesterday = yesterday
date-in-days =
    { $n ->
        [one] in { $n } day
       *[other] in { $n } days
    }
date-days-ago =
    { $n ->
        [one] { $n } day ago
       *[other] { $n } days ago
    }
# A time zone: "Kathmandu, UTC+5:45".
date-zone-label = { $city }, { $offset }
# Whose clock: "Berlin time".
date-place-time = { $city } time
# An instant: "Wednesday 24 February, 06:00, Berlin time".
date-moment = { $date }, { $time }, { $city } time
# A deadline at midnight: "the end of Tuesday 23 February, New York time".
date-end-of-day = the end of { $date }, { $city } time

## Lists: "Spanish, Portuguese and French"

# Two things in all.
list-pair = { $before } and { $item }
# $before is what has been listed so far, one thing or several.
list-middle = { $before }, { $item }
list-end = { $before } and { $item }

## Counts that stand alone

count-people =
    { $n ->
        [one] { $n } person
       *[other] { $n } people
    }

## Every page

# The browser's title: the page, then the programme.
page-title = { $page } – { $programme }
# The name of a programme whose file says that it is still being written.
draft-title = Not public: { $title }
draft-notice = This programme is being prepared and is shown in no list. Only people who know this address see it, and nobody can register yet.
# Put before the title while a form has problems.
page-title-error = Error: { $title }
nav-skip = Skip to the content
# Names of regions, read by screen readers.
nav-main = Pages of this programme
nav-footer = Help and contact
nav-programmes = All programmes
nav-programme = Programme
nav-schedule = Times
nav-register = Register
nav-facilitate = Facilitate
nav-manage = Your group
nav-privacy = Privacy
nav-check = Check times in a text
nav-contact = Questions? Write to { $email }
# How current the time zones are: the version of the IANA database, as in "2026f".
footer-zone-data = Time zones as of { $version }
nav-back = Back
nav-language = Language
# Offered where the browser asks for another language than the address has.
# How many lines of a long list fit what is being typed.
search-found =
    { $n ->
        [0] Nothing found
        [one] { $n } found
       *[other] { $n } found
    }
search-none = Nothing in the list fits.
# After the label of a field that may be left empty.
label-optional = { $label } (optional)
button-print = Print
button-cancel = Cancel
button-try-again = Try again
answer-not-given = Not given
# After pressing a copy button.
copy-done = Copied.
copy-failed = Copying did not work here. The text is selected: press Ctrl+C, or ⌘C on a Mac.
# On each printed sheet.
print-footer = Printed on { $date }. Times are { $zone }.

## While the page loads, and when it cannot

loading-form = Still loading the form. You can already read this page.
loading-late = The form is taking long to load. Reload the page, or ask us: { $email }
loading-reload = Reload
loading-new-version = There is a new version of this page. Reload when it suits you: your answers stay.
loading-failed = The form could not be loaded. Reload the page, or ask us: { $email }
loading-no-script-title = This page cannot run in your browser as it is set
loading-no-script = The form needs JavaScript and WebAssembly. Switch them on for this site, or send your list of participants to { $email } and we will register your group for you.
loading-no-script-facilitate = The form needs JavaScript and WebAssembly. Switch them on for this site, or write to { $email } that you want to facilitate, and we will do the rest with you.
loading-no-script-other = The page needs JavaScript and WebAssembly. Switch them on for this site, or write to { $email } and we will do it for you. Do not send us the private link.
loading-no-script-times = All times work without them.
loading-crashed = Something went wrong in this page. What you typed is still here. Reload, or download your answers first.
offline-now = You are offline. What you typed stays here.
offline-back = You are online again. Nothing has been sent yet: press “Send” when you are ready.
storage-blocked = Your browser does not let this site keep what you type. Please finish in one go: reloading the page would empty the form.

## Programmes (first page)

home-title = Programmes
home-intro = Live online training for organising groups, in many languages. Choose a programme to see its times where you are.
home-open = Open for registration
home-under-way = Under way
home-upcoming = Coming
home-past = Past
home-state-open = Registration is open until { $date }
home-state-upcoming = Registration opens on { $date }
home-state-closed = Registration is closed
home-state-past = This programme is over
home-empty = There is no programme at the moment.
home-empty-ask = To hear of the next one, write to { $email }

## The programme's page

programme-when = When
programme-sessions =
    { $n ->
        [one] { $n } session of { $duration }
       *[other] { $n } weekly sessions of { $duration }
    }
# $dates is a span, as in "2 March to 6 April 2027".
programme-dates = { $dates }, online
# What a chat shows below a link, or a search engine.
preview-programme = { $dates }. { $text }
preview-times = { $dates }. First session: { $moment }
programme-free = Taking part is free.
programme-groups-of =
    { $n ->
        [one] For groups of { $n } person or more
       *[other] For groups of { $n } people or more
    }
# $moment is where the reader is; $in_days is "in 12 days" or the like.
programme-deadline = Register until { $moment } ({ $in_days })
# The same instant on the programme's own clock.
programme-deadline-own = That is { $moment }.
programme-register = Register a group
programme-see-times = See all times
programme-draft-title = You have begun to register a group
programme-draft-continue =
    { $n ->
        [0] Continue registering { $organisation }
        [one] Continue registering { $organisation } ({ $n } person)
       *[other] Continue registering { $organisation } ({ $n } people)
    }
programme-draft-continue-unnamed = Continue registering your group
programme-draft-delete = Delete what I typed
programme-about-title = What you will practise
programme-before-title = Before you start
programme-before-people =
    { $n ->
        [one] The name and e-mail address of at least { $n } person. A spreadsheet you already have will do.
       *[other] The names and e-mail addresses of at least { $n } people. A spreadsheet you already have will do.
    }
programme-before-facilitator = Somebody in your group who can facilitate. If you do not know who yet, you can name them later.
programme-before-minutes =
    { $n ->
        [one] About { $n } minute
       *[other] About { $n } minutes
    }
programme-before-draft = What you type stays in this tab of your browser until you send it.
programme-after-title = What happens then
programme-after-link = You get your group's private link. With it you can change the list of participants at any time.
programme-after-orientation = You choose an introduction for group contacts.
programme-after-training = Your facilitators choose a facilitator training.
programme-after-live = Before the first session, everybody gets the link to the live room by e-mail.
programme-rules-title = How it works
programme-rule-size =
    { $n ->
        [one] A group is { $n } person or more.
       *[other] A group is { $n } people or more.
    }
# One line of the table "how many facilitators".
programme-rule-facilitators =
    { $facilitators ->
        [one] From { $people } people: { $facilitators } facilitator
       *[other] From { $people } people: { $facilitators } facilitators
    }
# Where the programme asks one facilitator for every so many people.
programme-rule-facilitators-per =
    { $people ->
        [one] One facilitator for each person
       *[other] One facilitator for every { $people } people
    }
programme-rule-tracks = Each session takes place twice on the same day. Choose the track whose hour suits you; both teach the same.
programme-rule-breakouts = In weeks { $from } to { $to } you also practise in small groups.
programme-rule-contact = One person registers the group and is its contact: about 2 hours a week.
programme-fewer-title =
    { $n ->
        [one] Fewer than { $n } person?
       *[other] Fewer than { $n } people?
    }
programme-fewer = Register all the same. Your group gets a link for your members, and people can join with it until { $date }.
programme-other-ways = Other ways in
programme-way-manage = Change our group
programme-way-manage-hint = For group contacts who have already registered
programme-way-registered = My group has registered me
programme-way-registered-hint = You need do nothing here. See the times and put them into your calendar.
programme-way-facilitate = I want to facilitate
programme-way-facilitate-hint = For your own group or for a mixed one
programme-way-ask = Ask a question
programme-way-ask-hint = A person answers.
programme-notes-title = Good to know
programme-languages = Languages
programme-host = Held by { $host }
programme-share = Pass this page on
programme-share-link = Address of this page
programme-share-copy = Copy the address
programme-share-system = Share…
programme-now-open = Registration is open now.
programme-now-closed = Registration has just closed.

## Pictures of times (the sentences say all that the picture shows)

strip-day-title = Your day
strip-day-waking = Waking hours, { $from } to { $to }
# $when is one of the four below.
strip-track = Track { $track }: { $weekday } { $start } to { $end }, { $when }
strip-morning = in your morning
strip-afternoon = in your afternoon
strip-evening = in your evening
strip-night = at night where you are
strip-weeks-title = The weeks at a glance
# In a small cell of the strip: "1 hour earlier".
strip-earlier = { $duration } earlier
strip-later = { $duration } later
# Where there is little room, after "−1" or "+30": hours and minutes.
strip-short-hours = h
strip-short-minutes = min
# Under the picture of the world. $n is smaller than $m, and $m is always above 24.
strip-world = Between them the two tracks reach daytime in { $n } of { $m } zones.
# The column of the world that the visitor is in: "You are in the column of Berlin, UTC+1".
strip-world-yours = The outlined column is yours: { $place }
strip-world-title = Around the world
strip-world-key = A full cell: every session lies between waking hours. Half a cell: some do.
strip-world-list = All places as a list
# Two fields with a whole hour of the day each.
strip-waking-from = I am up from (hour)
strip-waking-until = I am up until (hour)
strip-waking-show = Show these hours

## Times

schedule-title = Times
# For the browser's title and link previews.
schedule-title-zone = Times, { $zone }
schedule-zone-shown = Times for { $zone }
schedule-zone-from-device = from your device
schedule-zone-from-link = from the link you opened
schedule-zone-from-choice = chosen by you
schedule-zone-from-programme = the programme's own time
schedule-zone-change = Change the time zone
# The button itself, beside the zone; its whole name is the line above.
schedule-change = Change
schedule-zone-field = City or time zone
schedule-zone-hint = For example Lagos, CET or UTC+3
# A place to choose: "Lagos, Nigeria, now 17:05".
schedule-zone-option = { $city }, { $country }, now { $time }
# What has been chosen: "Lagos, UTC+1, now 17:05".
schedule-zone-chosen = { $zone }, now { $time }
# The same choice as two plain lists, folded away.
schedule-zone-lists = Choose from lists instead
schedule-zone-country = Country
schedule-zone-place = City
schedule-zone-choose = Choose …
schedule-zone-use = Use this place
schedule-zone-found =
    { $n ->
        [0] No place found
        [one] { $n } place found
       *[other] { $n } places found
    }
schedule-zone-none = No place found for “{ $text }”. Try a bigger city near you.
schedule-zone-several = “{ $text }” means several zones. Choose the one that is meant.
schedule-zone-unknown = We do not know the zone “{ $zone }” of this link. These are the times in { $city }. Choose your own below.
schedule-zone-hidden = Your browser hides where you are. Choose your city, so that the times are right.
schedule-zone-mine = Show in my zone ({ $zone })
schedule-zone-now-shown = The times are now for { $zone }.
schedule-clock-off = The clock of your device is wrong by more than 5 minutes. The times here follow our own clock.
# In a list that works without a script.
zone-in-country = { $country }, { $city }
schedule-compare = Compare with another place
schedule-compare-field = City or time zone of the other place
schedule-compare-add = Add this place
schedule-compare-added = The times in { $city } now stand beside yours.
schedule-compare-remove = Remove { $city }
schedule-compare-full =
    { $n ->
        [one] You can compare with { $n } place.
       *[other] You can compare with up to { $n } places.
    }
schedule-show = Show these times
schedule-track = Track
schedule-tracks-both = Both tracks
schedule-count =
    { $all ->
        [one] { $n } of { $all } date shown
       *[other] { $n } of { $all } dates shown
    }
schedule-clock = Clock
schedule-clock-24 = 24 hours
schedule-clock-12 = 12 hours
schedule-sessions = Sessions
schedule-orientations = Introductions for group contacts
schedule-trainings = Facilitator trainings
schedule-open-spaces = Question hours
schedule-communities = Community of practice
# Headings of dates that not every participant needs.
schedule-for-contacts = For group contacts
schedule-for-facilitators = For facilitators
# What is not shown yet: "Question hours: 16 dates".
schedule-more-dates =
    { $n ->
        [one] { $kind }: { $n } date
       *[other] { $kind }: { $n } dates
    }
schedule-show-contacts = Show the dates for group contacts
schedule-hide-contacts = Hide the dates for group contacts
schedule-show-facilitators = Show the dates for facilitators
schedule-hide-facilitators = Hide the dates for facilitators
# The same moment on the programme's own clock: "12:00 in New York".
schedule-programme-time = { $time } in { $city }
schedule-over = Over
# Before the name of a date that does not take place.
schedule-cancelled = Cancelled:
# $in_days is "in 3 days" or the like.
schedule-next = Next, { $in_days }
schedule-now = On now until { $time }
# $duration is "1 hour" or the like.
schedule-earlier = { $duration } earlier than the week before
schedule-later = { $duration } later than the week before
schedule-clocks-change = The clocks change in { $city } on { $date }.
schedule-calendar-title = In your calendar
schedule-calendar-subscribe = Subscribe
schedule-calendar-subscribe-hint = Your calendar keeps itself up to date if a time changes. That may take a day, with Google’s for example.
schedule-calendar-download = Download a calendar file
schedule-calendar-download-hint = A copy of the times as they are now.
schedule-calendar-live = The link to the live room comes by e-mail only.
schedule-calendar-google = Add to Google Calendar
schedule-calendar-outlook = Add to Outlook.com
schedule-calendar-others-hint = These open the site of another company, which then knows that you subscribe.
# One date as a file. $name is "Session, week 1, track A" or the like; beside the date only the first line is seen.
schedule-calendar-one = Calendar file
schedule-calendar-one-name = Calendar file: { $name }
# Name of the downloaded file, without ending.
schedule-calendar-file = times
# The same moment on the clock where it was set and in UTC, for calendars whose zone data is old.
calendar-clocks = { $time } { $city }, { $utc } UTC
calendar-opening = Registration opens
schedule-pass-on = Pass these times on
schedule-link = Address of these times
schedule-copy = Copy the times as text
schedule-copy-link = Copy a link to these times
schedule-horizon = Governments may still change their clocks. These times were computed on { $date }.

## Kinds of dates, tracks, roles

kind-session = Session
kind-session-week = Session, week { $n }
kind-session-week-track = Session, week { $week }, track { $track }
kind-orientation = Introduction for group contacts
kind-training = Facilitator training
kind-open-space = Question hour
kind-community = Community of practice
week-number = Week { $n }
# A track is never shown without its local hour where a person chooses one.
track-name = Track { $track }
track-both = Tracks A and B
role-facilitator = Facilitator
role-participant = Participant
level-ready = ready
level-warning = to look at
level-error = to fix
level-skipped = not a person
level-left-out = left out

## Columns of a list of participants

field-name = Name
field-email = E-mail
field-track = Track
field-zone = Time zone
field-country = Country
field-language = Language
field-sector = Sector
field-role = Role

## Registering: what all steps share

wizard-title = Register a group
wizard-steps = Steps of the registration
wizard-step = Step { $n } of { $total }: { $name }
wizard-step-contact = Your contact details
wizard-step-organisation = Your organisation
wizard-step-roster = List of participants
wizard-step-facilitators = Facilitators
wizard-step-review = Check and send
wizard-step-done = Registered
# For screen readers, beside a step's name.
wizard-step-is-done = done
wizard-continue-organisation = Continue to your organisation
wizard-continue-roster = Continue to the list of participants
wizard-continue-facilitators = Continue to the facilitators
wizard-continue-review = Continue to check and send
# After coming from the last step to change one answer.
wizard-continue-back = Save and go back to the check
wizard-problem-title =
    { $n ->
        [one] There is a problem
       *[other] There are { $n } problems
    }
wizard-unfinished = Please finish this step first. Your other answers are kept.
# A later step was opened in a tab where nothing has been typed.
wizard-not-begun = Registration begins here. No answers are kept in this tab: if you typed some, they are in the tab where you did.
wizard-deadline-near = Registration is open until { $moment }: { $duration } left.
wizard-deadline-passed = Registration has been closed since { $moment }; you were still filling in the form. Nothing has been sent. Your answers are kept in this tab; you can download them.
wizard-draft-title = Come back later?
wizard-draft = Your answers stay in this tab of this device, and nowhere else. If you close the tab they are gone.
wizard-draft-download = Download my list
wizard-draft-delete = Delete what I typed on this device
wizard-draft-delete-sure = Delete all answers in this tab? This cannot be undone.
wizard-delete-yes = Yes, delete
wizard-draft-deleted = Everything you typed has been deleted from this device.

## Step 1: the group's contact

contact-title = Your contact details
contact-intro = You register your group and are its contact. We write to you, and you pass things on: about 2 hours a week.
contact-name = Full name
contact-name-hint = As you want to be addressed
contact-email = E-mail address
contact-email-hint = Your group's private link goes here.
contact-email-suggestion = Did you mean { $suggestion }?
contact-email-use = Use { $suggestion }
contact-language = Language of our e-mails to you
contact-language-mails = { $language } (e-mails only)
contact-zone = Your time zone
contact-zone-hint = So that we can tell you times where you are
contact-privacy-title = What happens with your data
contact-privacy-more = More about what we keep
contact-privacy = { $host } keeps what you enter to run this programme, and shares it with nobody. It is deleted on { $date }.

## Step 2: the organisation

organisation-title = Your organisation
organisation-name = Name of your organisation or group
organisation-name-hint = A union, a local, a network, a committee: the name your people use
organisation-country = Country
organisation-country-hint = Type the first letters, then choose.
organisation-sector = Sector
organisation-sector-choose = Choose a sector
organisation-sector-other = Which sector?
organisation-track = Which track will your group take?
organisation-track-hint = Both teach the same. The hours below are for { $zone }.
# $times is what the track's hours are over the weeks, as in "Tuesdays 18:00–20:00".
organisation-track-option = Track { $track }: { $times }
organisation-track-each = Members choose one each
organisation-track-each-hint = Your list of participants then needs a column “Track”.
organisation-track-night = Track { $track } is at night in { $city }: { $times }.
# While the times change in the course of the programme.
organisation-track-changes = From { $date } on { $times }
organisation-languages = Languages your group speaks
organisation-interpretation = Language of interpretation
organisation-interpretation-hint = The language most of your group will listen in
organisation-breakouts = With whom do you want to practise in small groups?
organisation-breakouts-own = Among ourselves
organisation-breakouts-mixed = With people from other groups
organisation-breakouts-both = Some weeks among ourselves, some weeks with others
organisation-experience = How many of you have taken part before, roughly?
organisation-experience-hint = A number; a guess is fine
organisation-goal = What are you organising for?
organisation-goal-hint = One line is enough
organisation-through = You come through { $partner }.
organisation-through-remove = We do not come through this partner
organisation-partner-may-see = { $partner } may see that our group is registered, its name and its size
organisation-partner-may-see-hint = Never who is on your list. Leave it open if you do not want that.
organisation-partner-may-list = Our group may stand on the public page of { $partner }, so that people who come alone can join us
organisation-partner-may-list-hint = Everybody can see that page. It shows your group's name, country, track and language, and the link for your members. Whoever opens the link sees your first name and can put themselves on your list; you can take them off again. You can take this back at any time on your group's page.
organisation-partner = Partner
organisation-languages-other = Add another language
organisation-languages-unlisted = A language that is not listed
organisation-languages-which = Which language?
organisation-partner-none = None

## Step 3: the list of participants

roster-title = List of participants
roster-intro =
    { $n ->
        [one] Give us the list you already have. At least { $n } person.
       *[other] Give us the list you already have. At least { $n } people.
    }
roster-local = Your list is read on this device. Nothing is sent until you press “Send” at the end.
roster-ways = How do you want to give the list?
roster-way-file = A file
roster-way-paste = Copy and paste
roster-way-type = Type it here
roster-file = Choose a file
roster-file-hint = Excel (.xlsx), LibreOffice (.ods), CSV or text, up to { $size } MB and { $rows } rows
roster-file-drop = or drop a file here
roster-file-several = Several files were dropped, and none was read. Drop one of them; the next can be added to it.
roster-paste = Paste your list
roster-paste-hint = Select the cells in your spreadsheet, copy them, and paste them here.
roster-paste-read = Read this list
roster-paste-seen =
    { $rows ->
        [one] { $rows } row seen, columns: { $columns }
       *[other] { $rows } rows seen, columns: { $columns }
    }
roster-example = For example
# $kind is Excel or CSV.
roster-template = Download an empty list to fill in ({ $kind })
# Name of the downloaded file, without ending.
roster-template-file = list-of-participants
roster-reading = Reading { $file }
# What reads the lists is fetched when it is needed; sizes are in kilobytes.
roster-loading = Getting ready to read your list
roster-loading-progress = { $have } of { $all } KB
roster-reading-progress =
    { $n ->
        [one] { $n } row read
       *[other] { $n } rows read
    }
roster-reading-done =
    { $n ->
        [one] { $n } row read and checked.
       *[other] { $n } rows read and checked.
    }
roster-reading-cancelled = Reading was stopped. Nothing has changed.
roster-reader-failed = The list could not be read this time. Try again, or type or paste it here.
roster-type-hint = Name by name, in a table. You can also paste cells into it.
roster-type-begin = Type the list here
roster-again = Use another list
roster-keep = Keep the list I have
roster-sheet = Sheet
roster-add-sheet = Add the people of “{ $sheet }”
# Two or more.
roster-add-sheets =
    { $n ->
        [one] Add the people of { $n } other sheet
       *[other] Add the people of all { $n } other sheets
    }
roster-sheet-option =
    { $n ->
        [one] { $name } ({ $n } row)
       *[other] { $name } ({ $n } rows)
    }
# How the file was understood, as in "semicolons, Windows-1252".
roster-understood = Read as { $what }
roster-delimiter = Between the cells
roster-delimiter-comma = commas
roster-delimiter-semicolon = semicolons
roster-delimiter-tab = tabs
roster-encoding = Encoding of the letters
roster-match-title = What your columns mean
roster-match-intro = Check that each of our fields is taken from the right column of your list.
roster-match-understood = We understood your list.
roster-match-change = Change the columns
roster-match-field = Our field
roster-match-column = Your column
roster-match-samples = In your list
roster-match-sure = How sure we are
roster-match-sure-heading = same heading
roster-match-sure-content = looks right by what is in it
roster-match-sure-check = please check
roster-match-none = Not in my list
roster-match-header = Row with the headings
roster-match-no-header = My list has no headings
roster-match-unused = Not taken: { $columns }
roster-match-done = Use these columns
roster-match-part = Column { $n } of the name, where it stands in several
roster-match-no-part = No further column
roster-match-right = If it is right as it is, press “{ $button }”.
roster-match-twice = “{ $field }” is taken from the same column. Choose another one for one of the two.
roster-match-again = To change the columns, choose or paste your list again.
roster-match-split = Name and address are taken apart.
roster-preview = Some rows of your list, as we read them
# Beside the row that holds the headings.
roster-preview-heading = headings
# Why we ask for a column.
roster-why-name = Needed. One word is enough.
roster-why-email = For the links to the sessions
roster-why-track = If members choose one each
roster-why-zone = To tell times where this person is
roster-why-country = To see in which countries people are
roster-why-language = The language this person listens in
roster-why-sector = To put people of the same work together
roster-why-role = To see who will facilitate
roster-check-title = Check the list
roster-summary =
    { $rows ->
        [one] { $rows } row: { $ready } ready, { $warnings } to look at, { $errors } to fix, { $left_out } left out
       *[other] { $rows } rows: { $ready } ready, { $warnings } to look at, { $errors } to fix, { $left_out } left out
    }
roster-summary-skipped =
    { $n ->
        [one] { $n } row is not a person (a total or a heading) and does not count.
       *[other] { $n } rows are not people (totals or headings) and do not count.
    }
roster-summary-blank =
    { $n ->
        [one] { $n } line is empty: it counts as nobody until something is filled in.
       *[other] { $n } lines are empty: they count as nobody until something is filled in.
    }
# Below the bar; $sizes are numbers of people.
roster-marks = Marked on the bar: { $sizes } people
roster-enough =
    { $n ->
        [one] { $n } person: that is enough for a group.
       *[other] { $n } people: that is enough for a group.
    }
# Below the size of a group: "8 of 10: 2 more".
roster-more-needed = { $have } of { $need }: { $more } more
roster-contact-counts = You yourself count as one of them.
roster-contact-counts-not = You as the contact are not counted.
roster-gathering = Register now, and let the others join with a link
roster-gathering-hint = You get a link for your members. Your group is complete as soon as enough people have joined. They can until { $date }.
roster-table = People on your list
roster-column-row = Row
roster-row = Row { $row }
roster-column-what = What to do
# Label of an input in the table, for screen readers.
roster-cell = { $field }, { $name }
roster-cell-row = { $field }, row { $row }
roster-filter = Show
roster-filter-all = All rows
roster-filter-problems = Only rows with something to do
roster-filter-search = Search by name
roster-filter-count =
    { $all ->
        [one] { $n } of { $all } row shown
       *[other] { $n } of { $all } rows shown
    }
roster-row-fixed = fixed
roster-row-leave-out = Leave out
# Accessible names of the buttons of a row.
roster-row-leave-out-name = Leave out { $name }
roster-row-leave-out-row = Leave out row { $row }
roster-row-take-back = Take back in
roster-row-take-back-name = Take back in: { $name }
roster-row-take-back-row = Take back in: row { $row }
roster-row-left-out-said = Row { $row } is left out.
roster-row-taken-back-said = Row { $row } is back in.
roster-leave-errors-out =
    { $n ->
        [one] Leave this row out
       *[other] Leave these { $n } rows out
    }
roster-left-out-said =
    { $n ->
        [one] { $n } row is left out.
       *[other] { $n } rows are left out.
    }
roster-suggestion-use = Use { $suggestion }
roster-suggestion-use-all =
    { $n ->
        [one] Use { $suggestion } in { $n } row
       *[other] Use { $suggestion } in { $n } rows
    }
roster-changed-said =
    { $n ->
        [one] { $n } row has been changed.
       *[other] { $n } rows have been changed.
    }
roster-replaced = This list has taken the place of the one before.
# Another list was brought while there is one.
roster-second = You have a list already. What should happen with the new one?
roster-second-add = Add it to my list
roster-second-add-hint = Who is on both lists is taken once, with what the new list says.
roster-second-replace = Put it in the place of my list
people-changed-none = Nothing would change.
people-added =
    { $n ->
        [one] { $n } person added
       *[other] { $n } people added
    }
people-changed =
    { $n ->
        [one] { $n } person changed
       *[other] { $n } people changed
    }
people-removed =
    { $n ->
        [one] { $n } person removed
       *[other] { $n } people removed
    }
roster-undo = Undo
roster-undone = It is as it was before.
# The heading above the problems that are put together by kind.
roster-kinds = Problems by kind
roster-kind-rows =
    { $n ->
        [one] { $n } row
       *[other] { $n } rows
    }
roster-kind-show = Show only these
# Accessible name of a button that stands below several headings.
roster-kind-button = { $label }: { $kind }
roster-fix-suggestion =
    { $n ->
        [one] Use the suggestion in { $n } row
       *[other] Use the suggestions in { $n } rows
    }
roster-fix-first =
    { $n ->
        [one] Keep the first of each, leave { $n } row out
       *[other] Keep the first of each, leave { $n } rows out
    }
roster-fix-last =
    { $n ->
        [one] Keep the last of each, leave { $n } row out
       *[other] Keep the last of each, leave { $n } rows out
    }
roster-fix-first-address =
    { $n ->
        [one] Keep the first address in { $n } row
       *[other] Keep the first address in { $n } rows
    }
roster-fix-last-address =
    { $n ->
        [one] Keep the last address in { $n } row
       *[other] Keep the last address in { $n } rows
    }
roster-fix-part =
    { $n ->
        [one] Make a row for each person in { $n } row
       *[other] Make a row for each person in { $n } rows
    }
roster-fix-clear =
    { $n ->
        [one] Clear this in { $n } row
       *[other] Clear this in { $n } rows
    }
roster-fix-text =
    { $n ->
        [one] Keep as text in { $n } row
       *[other] Keep as text in { $n } rows
    }
roster-fix-take-back =
    { $n ->
        [one] Take { $n } row in as a person
       *[other] Take { $n } rows in as people
    }
roster-values = What the words in your list mean
roster-value =
    { $n ->
        [one] “{ $value }”, { $n } row
       *[other] “{ $value }”, { $n } rows
    }
# What stands in these rows: nothing.
roster-value-empty =
    { $n ->
        [one] Empty, { $n } row
       *[other] Empty, { $n } rows
    }
roster-value-choose = Choose what is meant
roster-value-use =
    { $n ->
        [one] Use for { $n } row
       *[other] Use for { $n } rows
    }
# Below a list of names or words that is too long to be shown whole.
roster-more = and { $n } more
roster-add = Add a person
roster-added = Added. Type the name.
roster-pages = Pages of the list
roster-page = Page { $n } of { $total }
roster-page-next = Next page
roster-page-previous = Previous page
roster-download = Download the list
# $kind is Excel or CSV.
roster-download-list = The whole list ({ $kind })
roster-download-problems = Only what is to do, with the reasons ({ $kind })
# Name of the downloaded file, without ending.
roster-problems-file = list-of-participants-to-do
roster-errors-left =
    { $n ->
        [one] { $n } row still needs to be fixed or left out.
       *[other] { $n } rows still need to be fixed or left out.
    }
roster-long = This list is so long that it cannot be kept on this device. Reloading the page would empty it.
roster-empty = Give us your list first: choose a file, paste it, or type it.

## Files that cannot be read

roster-file-empty = There is nothing in { $file }. Choose the file with your list.
roster-file-no-table = We found no list of people in { $file }. It needs one row for each person, with a column of names. Or copy the names, with their e-mail addresses if you have them, and paste them here, one person a line.
roster-file-encrypted = { $file } is protected with a password. Open it, remove the password, save it and choose it again. Or copy the cells and paste them here.
roster-file-unsupported = We cannot read this kind of file. Save your list as Excel (.xlsx) or CSV and choose it again. Or copy the cells and paste them here.
roster-file-numbers = { $file } is a Numbers file. In Numbers choose File, Export To, Excel, and choose that file here.
roster-file-pdf = { $file } is a PDF. Choose the spreadsheet it was made from, or copy the list and paste it here.
roster-file-image = { $file } is a picture. Choose the spreadsheet, or type the list here.
roster-file-document = { $file } is a text document. Copy the list in it and paste it here.
roster-file-mail = { $file } is an e-mail. Open it, copy the list and paste it here, or save the list that is attached to it and choose that.
roster-file-archive = { $file } is an archive. Unpack it and choose the list that is in it.
# How to save a list that can be read; the words of the programs' own menus.
roster-save-excel = In Excel: File, Save As, Excel Workbook (.xlsx)
roster-save-numbers = In Numbers: File, Export To, Excel
roster-save-sheets = In Google Sheets: File, Download, Microsoft Excel (.xlsx)
roster-file-old-excel = { $file } is an Excel file of a kind we cannot read. Open it, save it as Excel workbook (.xlsx), and choose that file here.
roster-file-too-large = { $file } is larger than { $size } MB, too large to be read here. Copy the cells with the names and addresses and paste them here.
roster-file-too-many-cells = { $file } has more cells than we can read. Copy the columns with the names and addresses and paste them here.
roster-file-damaged = { $file } is damaged: it cannot be opened. Open it in your spreadsheet program, save it again, and choose it again.

## Step 4: facilitators

facilitators-title = Facilitators
facilitators-intro = Facilitators lead the practice in small groups. They attend one facilitator training and need a Zoom account that can open small rooms.
facilitators-needed =
    { $need ->
        [one] People on your list: { $people }. Your group needs { $need } facilitator. Named so far: { $have }.
       *[other] People on your list: { $people }. Your group needs { $need } facilitators. Named so far: { $have }.
    }
# $times: the hours of the track's first session.
facilitators-track = Track { $track } ({ $times }): { $need } needed, { $have } named
facilitators-track-lacks =
    { $n ->
        [one] That is enough in all; on track { $track } { $n } is still missing.
       *[other] That is enough in all; on track { $track } { $n } are still missing.
    }
facilitators-table = How many facilitators a group needs
facilitators-last-training = The last facilitator training: { $moment }
# Somebody was chosen on the list, and then taken off it.
facilitators-unlisted = No longer on your list, and so no longer named: { $names }.
facilitators-named = Named so far
# Of somebody whom the contact names.
facilitators-account = Account with small rooms
facilitators-account-not-yet = Not yet
facilitators-account-unknown = I do not know
facilitators-account-by = The account has to be there by { $moment }. If that does not work out, ask the team, which also lends accounts: { $email }
facilitators-account-now = The account has to be there when this person confirms. Ask the team, which also lends accounts: { $email }
facilitators-training = Facilitator training
facilitators-training-hint = It is filled in for this person, who can choose another one.
facilitators-training-open = This person chooses
facilitators-training-nights = Seen from { $city }, all facilitator trainings still to come are at night. If none suits, the team will look for a way.
facilitators-training-question-hour = By day you can ask everything in this question hour: { $moment }
# Beside a name.
facilitators-fact-account = account with small rooms
facilitators-fact-no-account = no account with small rooms yet
facilitators-missing =
    { $n ->
        [one] { $n } facilitator is still missing. You can send all the same and name them later, by { $date }.
       *[other] { $n } facilitators are still missing. You can send all the same and name them later, by { $date }.
    }
facilitators-help = Why more than one: { $people } people practise in several small rooms, and each needs somebody to lead it. If you do not find enough, facilitators from other organisations can lead some of them. Ask the team: { $email }
facilitators-enough = That is enough.
facilitators-search = Search your list
facilitators-choose = Who will facilitate?
facilitators-me = I will facilitate too ({ $name })
facilitators-add = Add somebody who is not on the list
facilitators-name = Full name
facilitators-email = E-mail address
facilitators-email-missing = { $name } has no e-mail address on your list. Add it here if you can: without one we cannot send a link to confirm.
facilitators-mail = Each of them gets an e-mail with a link to confirm and to choose a facilitator training.
facilitators-removed = { $name } has been removed.
facilitators-remove-name = Remove { $name }

## Step 5: check and send

review-title = Check and send
review-contact = Contact
review-organisation = Organisation
review-roster = List of participants
review-facilitators = Facilitators
review-change-contact = Change your contact details
review-change-organisation = Change your organisation
review-change-roster = Change the list of participants
review-change-facilitators = Change the facilitators
review-email-check = Is this your address? We send your group's private link there.
review-people =
    { $n ->
        [one] { $n } person will be registered.
       *[other] { $n } people will be registered.
    }
# A track with the hours of its first session.
review-track = Track { $track } ({ $hours })
review-by-tracks = By track
review-by-zones = By place
review-by-languages = By language
# One of several in a line: how many take a track, with the hours of its first session.
review-by-track = Track { $track } ({ $hours }): { $n }
# The same for those of whom it is not known.
review-by-track-open = not chosen yet: { $n }
# The same for a city or a language.
review-by-name = { $name }: { $n }
review-first-names = The first names on your list
review-see-all =
    { $n ->
        [one] See { $n } person
       *[other] See all { $n } people
    }
review-left-out = Left out, rows: { $rows }
review-gathering = Your group is still looking for people. You get a link for your members.
review-night =
    { $n ->
        [one] { $n } person would be up at { $time }.
       *[other] { $n } people would be up at { $time }.
    }
review-next-title = When you press “Send”
review-next-mail = You get an e-mail with your group's private link at { $email }.
review-next-members = Nobody else gets an e-mail before you have confirmed your address.
review-next-purge = All of it is deleted on { $date }.
review-consent = Everyone on this list knows that I am registering them and who sees it.
review-send = Send
review-sending = Sending…
review-sending-long = Still sending. Nothing is lost.
review-waiting =
    { $seconds ->
        [one] A great many people are here right now. Nothing is lost: in { $seconds } second we try again for you.
       *[other] A great many people are here right now. Nothing is lost: in { $seconds } seconds we try again for you.
    }
review-too-many-mails = We have written to your address many times today, and cannot do so again before tomorrow. Nothing is lost: your answers are still here. Write to { $email } if this is not right.
review-failed = We could not reach the server. Nothing is lost: your answers are still here. Try again.
review-offline = You are offline. Your answers are kept; press “Send” again when you are back.
# Before what is wrong with one person of the list.
review-server-row = row { $row }:
review-server-issues = We looked once more and found something to change. Nothing is lost.
# Another tab has sent these answers, and here they are no longer the same.
review-already-sent = These answers were sent before, from another tab, and that group is registered: the link to change it is in our e-mail. What stands here is no longer the same. To register it as one more group, send it again.

## Registered

done-title = Your group is registered
done-organisation = { $organisation } is registered for { $programme }.
done-reference = Your reference
done-reference-hint = Give it when you write to us.
done-manage-title = Your group's private link
done-manage = With this link you can see and change your group at any time. Whoever has it can change the group, so keep it to yourself.
done-manage-copy = Copy your group's private link
done-manage-open = Open your group
done-mail-queued = An e-mail to { $email } is waiting to be sent.
done-mail-not-set-up = E-mail is not set up here yet, so no e-mail can go out. Copy your private link now and keep it.
done-join-title = Link for your members
done-join = Send this link to people who should join your group.
done-join-copy = Copy the link for your members
done-share-message-title = A message to forward
done-share-message = Join our group in { $programme }: { $link }
done-share-copy = Copy the message
done-next-title = What comes next
done-next-confirm = Confirm your address: press the link in our e-mail.
done-next-orientation = { $moment }: introduction for group contacts
done-next-training = { $moment }: facilitator training
done-next-first-session = { $moment }: first session
done-no-mail-title = No e-mail from us?
done-no-mail = Look into your spam folder. Then have it sent again, or write to { $email }
done-again-hint = Is it right? If you correct it here, the e-mail goes to the new address.
done-again = Send the e-mail again
done-again-sent = An e-mail to { $email } is waiting to be sent. If you get several from us, use the newest.
done-again-not-set-up = An e-mail to { $email } lies ready. E-mail is not set up here yet, so the team has to send it by hand.
done-again-too-many = We have written to you many times today, and cannot do so again before tomorrow. Write to { $email }
done-device-empty = What you typed has been deleted from this device.
# Done was opened in a tab that knows of no registration.
done-new-tab-title = Your registration
done-new-tab = Nothing that was typed is kept in this tab. If you have sent your registration, it is safe: open your group's private link, which is in our e-mail.

## What a contact passes on

forward-title = Messages to pass on
forward-hint = Each message tells the next sessions by the clocks of the people who read that language. The e-mail opens in your own mail program. It tells all sessions, and the people's addresses stand in Bcc, as far as mail programs take so much.
forward-unwritten = There is no text yet in { $languages }. Please give the people who speak nothing else the one in English.
forward-intro = Our sessions in { $programme }:
forward-room = The live room, only for those who take part: { $link }
forward-schedule = All dates in your own time: { $link }
forward-subject = Our sessions: { $programme }
forward-message = Message in { $language }
forward-copy = Copy the message in { $language }
forward-mail = Write the e-mail in { $language }
forward-share = Share the message in { $language }
forward-sheet = Sheet to print in { $language }

## Your group (opened with the private link)

live-title = The live room
live-begins = { $what } begins { $moment }.
live-open = Open the live room: { $what }
live-may-change = The room may still move: this page always leads to the right one. It is only for people who take part.

manage-title = Your group
manage-open-title = Open your group
manage-open-intro = Open the private link from our e-mail, or paste the link or its code here.
manage-code = Private link or code
manage-open = Open
manage-opening = Opening your group…
manage-lost-title = Lost the link?
manage-lost = Enter your e-mail address. If a group, a facilitator or a participant is registered with it, we send a new link. The link that a group had before then stops.
manage-lost-email = E-mail address
manage-lost-send = Send it again
# The same words whether or not the address is known.
manage-lost-sent = If somebody is registered with this address, an e-mail with the link is on its way.
manage-unknown = This link does not open a group. Perhaps a part of it is missing, or the group has been deleted. Paste the whole link, or have it sent again.
manage-reference = Reference
manage-registered-on = Registered on { $date }
manage-changed-on = Last changed on { $date }
manage-next-date = Next: { $what }, { $moment }
manage-undelivered = An e-mail to { $email } could not be delivered ({ $date }).
manage-undelivered-what = Look whether the address is right and correct it in the list, or reach this person in another way. If it is your own, give us another one below, under “Who keeps this group”.
manage-duties = Still to do
manage-duties-none = Nothing is left to do for now.
manage-roster = List of participants
manage-roster-count =
    { $n ->
        [one] { $n } person
       *[other] { $n } people
    }
manage-person-state = State
manage-person-joined = joined by the link
manage-person-confirmed = has confirmed the entry
manage-facilitators = Facilitators
manage-facilitators-none = Nobody has been named yet.
manage-name = Name facilitators
manage-name-title = Who facilitates for your group?
manage-name-intro = Whoever you name is asked by e-mail once your own address is confirmed, and says yes or no. You can name people at any time, also after the deadlines.
manage-name-save = Name this person
manage-named-remove = Take { $name } off
manage-facilitator-invited = asked by e-mail, no answer yet
manage-facilitator-offered = has offered
manage-facilitator-confirmed = has said yes
manage-facilitator-refused = you have said no
manage-facilitator-yes = Confirm { $name }
manage-facilitator-no = Say no to { $name }
manage-facilitator-proposed = You propose this facilitator training: { $moment }
manage-facilitator-no-training = no facilitator training chosen yet
manage-facilitator-mail = Send the link again to { $name }
# The same words however often it is asked for.
manage-facilitator-mailed = If this person can still be written to today, an e-mail with the link is on its way.
manage-facilitator-training = Facilitator training: { $moment }
manage-orientation-title = Introduction for group contacts
manage-orientation-choose = Choose the one that you will attend.
manage-saved = Saved.
manage-orientation-save = Save
manage-contact = Contact
manage-join-title = Link for your members
manage-join-open-until = People can join until { $date }.
manage-list-change = Change the list
manage-list-title = Change the list of participants
manage-list-intro = Correct what is wrong, add people, leave people out, or bring a new list. Before anything is saved you see what changes.
manage-list-frozen = Correct what is wrong, or leave people out. The last day to add people is over: to add somebody all the same, write to { $email } Before anything is saved you see what changes.
manage-last-change = Last change: { $moment }. { $what }
follow-up-title = After the programme
follow-up-intro = Say what your group wishes for, and the team writes to you. We keep your wish with your name and address until { $date }, without your list.
follow-up-coaching = Coaching for our group
follow-up-community = A place in the community of practice, with its monthly meetings
follow-up-note = What is it about?
follow-up-send = Send the wish
follow-up-sent = Your wish is with the team.
follow-up-there = Your wish is with the team. You can change it here, or take it back by ticking neither.
follow-up-taken-back = Your wish is taken back and deleted.
manage-list-look = See what changes
manage-list-look-title = What changes when you save
manage-list-save = Save
manage-list-saving = Saving…
manage-list-go-on = Go on changing
manage-list-discard = Throw my changes away
manage-list-discarded = Your changes have been thrown away. The group is as it was.
manage-list-saved = Saved
manage-list-undone = Taken back. The list is as it was before.
manage-list-undo-late = Somebody else has changed the group since, so it cannot be taken back as a whole. Open the list and change it there.
manage-list-unsaved = You have changed the list in this tab and not saved it.
manage-list-unsaved-go-on = Go on with my changes
# Why a changed list was not taken, and whom of it that is about.
manage-list-refused = { $reasons } ({ $names })
manage-list-merged = Somebody else saved the list meanwhile. Their work and yours have been put together. Look once more, then save.
manage-list-conflict-title = You and somebody else changed the same people
manage-list-conflict-intro = Somebody else saved the list meanwhile. For each person below, say whose version counts. Everything else of both has been put together.
manage-list-conflict-done = Continue
manage-list-mine = What I entered
manage-list-mine-off = I took this person off the list
manage-list-theirs = What is saved now
manage-list-theirs-off = Somebody else took this person off the list
manage-freeze = Last day to add people: { $date }. After it you can still correct and remove.
manage-frozen = The last day to add people was { $date }. You can still correct and remove. To add somebody all the same, write to { $email }
manage-status-complete = Your group is complete.
manage-status-gathering = Your group is still looking for people.
manage-email-unconfirmed = Not yet confirmed
manage-email-confirmed = Confirmed
manage-ask = Something to change that you cannot change here? Write to { $email }
manage-secret-hint = Anyone who has the address of this page can change your group. Do not share it.
manage-details = Your name, language and place
manage-details-intro = Our e-mails come in this language, and times in them are by the clock of this place. Another e-mail address is a matter of handing over: it has to be confirmed.
manage-details-partner = Your name, language and place, and what { $partner } may show
manage-details-elsewhere = Somewhere else
manage-join-listed = It stands on the page of { $partner } too, where everybody sees it: see “Who keeps this group”.
manage-people-search = Find somebody by name or e-mail
# While somebody is looked for in the list of all people.
manage-people-shown =
    { $all ->
        [one] { $n } of { $all } person
       *[other] { $n } of { $all } people
    }
manage-answers = Your group's answers
manage-answers-change = Change these answers
manage-answers-title = Change your group's answers
# Another track has been chosen for the group and is not saved yet: $n people have no track of their own on the list.
manage-answers-move =
    { $n ->
        [0] Nobody moves when you save: everybody has a track of their own on the list. You can change it there.
        [one] When you save, { $n } person moves with the group: the list names no track for them. Whoever has a track of their own on the list stays on it.
       *[other] When you save, { $n } people move with the group: the list names no track for them. Whoever has a track of their own on the list stays on it.
    }
# The same where the members are to choose one each.
manage-answers-each =
    { $n ->
        [0] Everybody has a track of their own on the list already.
        [one] Your list then needs a track for each person: { $n } person has none yet. Until then we write to them about the sessions of all tracks.
       *[other] Your list then needs a track for each person: { $n } people have none yet. Until then we write to them about the sessions of all tracks.
    }
manage-answers-facilitators = Facilitators stay on the tracks that they have chosen. If there are no longer enough of them on one, it stands under “Still to do”.
manage-answers-calendars = Your people's own pages, our e-mails and the messages to pass on follow by themselves. Dates that somebody has already put in a calendar do not: ask your people to take the new ones.
manage-details-save = Save
manage-keepers = Who keeps this group
manage-you-second = You are the second contact of this group.
manage-second = Second contact
manage-second-ask = Ask a second contact
manage-second-unconfirmed = Once you have confirmed your e-mail address you can ask a second contact.
manage-second-remove = Take the second contact off
manage-second-leave = Stop being the second contact
manage-second-left-title = You are not the second contact any more
manage-second-left = Your private link no longer works. You can close this page.
manage-second-intro = We write to this person. Once they have said yes they have a private link of their own: with it they can see and change your group, but neither hand it over nor delete it.
manage-hand-over = Hand over, or change the address
manage-hand-over-title = Who becomes the contact?
manage-hand-over-intro = Another person, or you with another address. We write to the address that you enter. Once the button is pressed there, your private link stops, and you are told by e-mail.
manage-asked-contact = { $name } ({ $email }) has been asked to become the contact and has not answered yet.
manage-asked-second = { $name } ({ $email }) has been asked to become the second contact and has not answered yet.
manage-asked-withdraw = Do not ask any more
manage-asked-sent = We write to { $email }.
manage-ask-send = Send the e-mail
manage-link = Make a new private link
manage-link-title = A new private link
manage-link-intro = Your present link stops at once, in other open tabs too. This page goes on with the new one, and we send it to you by e-mail.
manage-link-do = Stop the old link and make a new one
manage-link-done = You have a new private link. The one before no longer works.
manage-link-stopped = This private link does not work any more: a newer one has taken its place. Paste the newest one, or have one sent.
manage-stale = The group has been changed meanwhile. Look at it once more, then try again.
manage-log = What has happened
manage-delete = Delete the group
manage-delete-way = Delete the group…
manage-delete-at-once =
    { $n ->
        [one] Deleted at once: the list with { $n } person, all links, the contacts' names and addresses, and what has happened to the group.
       *[other] Deleted at once: the list with { $n } people, all links, the contacts' names and addresses, and what has happened to the group.
    }
manage-delete-stays = People who have said yes to facilitate stay signed up with the team; what we keep about them is deleted on { $date }.
manage-delete-for-ever = Nobody can bring the group back. Its contacts get an e-mail that says it is deleted.
manage-delete-tick = Yes, delete the group { $organisation }
manage-delete-tick-missing = Tick the box if you want to delete the group.
manage-delete-do = Delete for ever
manage-deleted-title = The group is deleted
manage-deleted = Nothing of it is left to open here. You can close this page.
# A line of what has happened: "2 February, 12:00, Berlin time. The contact: 2 people added".
log-line = { $moment }. { $who }: { $what }
log-who-contact = The contact
log-who-second = The second contact
log-who-member = A member
log-who-facilitator = A facilitator
log-who-team = The team
log-who-somebody = Somebody
log-after-freeze = After the last day to add people
log-registered = group registered
log-address-confirmed = address confirmed
log-mail-sent-again = first e-mail sent again
log-link-sent-again = private link sent again, the one before stopped
log-link-replaced = new private link, the one before stopped
log-details-changed = details of contact or organisation changed
log-facilitators-named = facilitators changed
log-facilitator-confirmed = facilitator confirmed
log-facilitator-refused = facilitator not taken
log-facilitator-said-yes = said yes
log-facilitator-withdrawn = withdrawn
log-orientation-chosen = introduction for group contacts chosen
log-hand-over-asked = somebody asked to become the contact
log-handed-over = group taken over
log-second-asked = somebody asked to become the second contact
log-second-added = said yes to being the second contact
log-second-removed = second contact taken off
log-asking-withdrawn = somebody is not asked any more
log-follow-up-asked = wish for afterwards sent
log-joined = joined by the link for members
log-withdrawn = taken off the list by themselves
log-extended = more time given to add people
log-accepted-below-size = group taken as it is, with the people it has
log-merged =
    { $n ->
        [one] another group put together with this one, { $n } person added
       *[other] another group put together with this one, { $n } people added
    }

## Still to do

duty-people-missing =
    { $n ->
        [one] { $n } more person is needed: you have { $have } of { $need }.
       *[other] { $n } more people are needed: you have { $have } of { $need }.
    }
duty-people-missing-how = Send the link for your members to people who should join.
duty-facilitators-missing =
    { $n ->
        [one] { $n } facilitator is missing: you have named { $have } of { $need }.
       *[other] { $n } facilitators are missing: you have named { $have } of { $need }.
    }
duty-facilitators-unconfirmed =
    { $n ->
        [one] { $n } facilitator has not yet said yes and chosen a facilitator training: { $have } of { $need } have.
       *[other] { $n } facilitators have not yet said yes and chosen a facilitator training: { $have } of { $need } have.
    }
duty-facilitators-missing-track =
    { $n ->
        [one] { $n } facilitator is missing on track { $track }: { $have } of { $need } have said yes.
       *[other] { $n } facilitators are missing on track { $track }: { $have } of { $need } have said yes.
    }
duty-orientation-missing = Choose an introduction for group contacts.
duty-below-size = Your group has { $have } of { $need } people, and the time to look for more is over. The team decides how it can take part. Write to the team, so that they know what you would like.
duty-training-missing =
    { $n ->
        [one] { $n } facilitator has said yes but takes part in no facilitator training: { $have } of { $need } do. They choose one on their own page.
       *[other] { $n } facilitators have said yes but take part in no facilitator training: { $have } of { $need } do. They choose one on their own page.
    }
duty-training-over =
    { $n ->
        [one] { $n } facilitator has no facilitator training, and all of them are over: { $have } of { $need } have been to one. Write to the team, which finds another way.
       *[other] { $n } facilitators have no facilitator training, and all of them are over: { $have } of { $need } have been to one. Write to the team, which finds another way.
    }
duty-orientation-over = All introductions for group contacts are over. Ask the team for the guide for group contacts and read it.
duty-left-out =
    { $n ->
        [one] { $n } person was left out of your list. Put the row right and add it, or leave it.
       *[other] { $n } people were left out of your list. Put the rows right and add them, or leave it.
    }
duty-tracks-missing =
    { $n ->
        [one] { $n } person has no track yet. Choose one in your list, or ask them to choose on their own page.
       *[other] { $n } people have no track yet. Choose one for each in your list, or ask them to choose on their own pages.
    }
duty-left-out-done = The rows that were left out are dealt with
# Until when something can be done: a date and time where the reader is.
duty-until = Until { $moment }
duty-overdue = The last moment for this was { $moment }. Write to { $email } and we will look for a way.
duty-address-unconfirmed = Confirm your e-mail address: press the link in the e-mail to { $email }.

## Confirming an address (reached from an e-mail)

confirm-title = Confirm your e-mail address
confirm-intro = Press the button to confirm that this is your address. After that we may write to your group.
confirm-press = Yes, this is my address
confirm-working = Confirming…
confirm-done-title = Your address is confirmed
confirm-done = Thank you. You can close this page, or open your group with your private link.
confirm-old = This link does not confirm an address. Perhaps a part of it is missing, or a newer e-mail of ours has replaced it: open the newest one.
confirm-contact-title = Become a group's contact
confirm-contact-intro = You have been asked to become the contact of the group { $organisation }. Press the button to say yes: you then get the group's private link, and the link of the contact before you stops.
confirm-second-title = Become a group's second contact
confirm-second-intro = You have been asked to become the second contact of the group { $organisation }. Press the button to say yes: you then get a private link of your own to the group.
confirm-contact-press = Yes, I will
confirm-contact-done-title = Thank you
confirm-contact-done = You have a private link now. We have sent it to you by e-mail too.

## Registration is closed, or not yet open

closed-title = Registration is closed
closed-since = It has been closed since { $moment }.
closed-kept-title = What you typed is still in this tab
closed-kept = It has not been sent. When you close the tab, it is gone.
closed-facilitators-title = Sign-up for facilitators is closed
closed-facilitate-title = You can still facilitate
closed-facilitate-own = For your own group: until { $moment }.
closed-facilitate-mixed = For a mixed group: until { $moment }.
closed-since-own = That was { $moment }.
closed-next = The next programme: { $programme }, { $dates }
closed-next-unknown = There is no date for the next programme yet.
closed-registered-title = Is your group already registered?
closed-registered = Your group's private link still works: with it you correct the list, and see until when people can be added.
closed-late-title = Late, but want to take part?
closed-late = Ask a registered group whether you can join it, or write to { $email }
closed-times = The times stay here.
closed-not-open-title = Registration is not open yet
closed-not-open = It opens on { $moment }.
closed-opening-calendar = Put the opening into your calendar
closed-past-title = This programme is over
closed-past = It took place { $dates }.
tell-me-title = Be told of the next programme
tell-me-intro = Leave an e-mail address, and we write to you once: when registration for the next programme opens.
tell-me-kept = First we write to the address, and its owner has to press a button. Without that it is deleted after 7 days; with it, as soon as we have told you, and after two years at the latest. It is used for nothing else.
tell-me-send = Tell me
tell-me-sent = Thank you. If this address can be written to, an e-mail is on its way: open its link and press the button.
tell-me-ask-title = Do you want to be told?
tell-me-ask = Press the button, and we write to you once: when registration for the next programme opens.
tell-me-yes = Yes, tell me
tell-me-no = No, delete my address
tell-me-done-title = We will tell you
tell-me-done = You hear from us when registration opens. If you change your mind, open the link in our e-mail again.
tell-me-deleted-title = Your address is deleted
tell-me-deleted = We will not write to you.
tell-me-old = This link does not work any more. Perhaps a part of it is missing, or the address has been deleted.
tell-me-again = Leave an address
closed-tell-me = Tell me when the next programme opens
closed-tell-me-this = Tell me when registration opens

## Privacy

privacy-title = Privacy
privacy-intro = Taking part can show that somebody is a member of a union. So we ask for little, keep it for a short time, and give it to nobody.
privacy-what-title = What we keep
privacy-what = Of the person who registers a group: name, e-mail address, language and time zone. Of the group: what you say about your organisation, and the list of participants as you send it, which is at least names. Of facilitators: who they are, how to reach them, and what they answered about languages, hours and trainings.
privacy-why-title = Why
privacy-why = To run the programme: to send links and reminders, to form groups and rooms, and to know how many people and languages to prepare for. It is used for nothing else.
privacy-who-title = Who sees it
privacy-who = The team of the programme, and whoever has your group's private link. Nobody else: no other company is involved, visitors are not counted or followed, and there are no cookies. People on your list get no e-mail before you have confirmed your own address.
privacy-long-title = How long
privacy-long = Every programme has a day on which everything personal is deleted. The form names it before you start. What you remove from your list is deleted at once; copies kept against loss are deleted on that day at the latest.
privacy-device-title = On your device
privacy-device = What you type stays in this one tab of your browser until you send it, and is gone when you close the tab. Each step of a long form has a button that deletes it; a short one keeps nothing once its fields are empty. A spreadsheet is read on your device: only the people you have checked are sent, not the file.
privacy-link-title = Your group's private link
privacy-link = Whoever has the link can see and change your group's list. Keep it as you would keep a key. Our records hold only a fingerprint of it, from which nobody can read it; the link itself stands in the e-mail to you. If you lose it, we send a new one to your address.
privacy-rights-title = Your rights
privacy-rights = You may ask what is kept about you, have it corrected, and have it deleted. Ask your group's contact, or write to the address at the foot of each programme's pages.

## When something does not work

error-not-found-title = This page does not exist
error-not-found = There is nothing at { $path }. Perhaps a letter is missing at the end of the link.
error-not-found-ways = You may be looking for:
error-server = It is not your fault. Your answers are kept. Try again in a moment; if it happens again, write to { $email } and give this code: { $code }
error-network = We could not reach the server. Check your connection and try again.
error-busy =
    { $seconds ->
        [one] A great many people are here right now. Please wait { $seconds } second and try again.
       *[other] A great many people are here right now. Please wait { $seconds } seconds and try again.
    }
error-busy-long = A great many people are here right now. Please wait { $duration } and try again.
error-storage-full = There is no room left here to store your answers at the moment. Nothing is lost: they are still in this tab. Try again in a while, or write to { $email }
error-too-large = That is more than we can take in one go. Write to { $email } and we will find a way.
error-not-built = The pages have not been built yet.

## E-mails (the programme's name comes last in a subject; no organisation in subjects)

mail-registered-subject = Your group is registered – { $programme }
mail-link-subject = Your private link – { $programme }
mail-confirm-subject = Please confirm your address – { $programme }
mail-greeting = Hello { $name },
mail-registered-intro =
    { $n ->
        [0] { $organisation } is registered for { $programme }.
        [one] { $organisation } is registered for { $programme }, with { $n } person on the list of participants.
       *[other] { $organisation } is registered for { $programme }, with { $n } people on the list of participants.
    }
mail-reference = Your reference: { $reference }
mail-confirm-intro = First, please confirm that this is your address. Until then we write to nobody else in your group. Open this page and press the button:
mail-manage-intro = This is your group's private link. With it you can see and change your group at any time. Whoever has it can change the group, so please do not forward it:
mail-manage-code = If the link does not open, go to { $address } and paste this code:
mail-join-intro = This link is for your members. Whoever should join your group can use it:
mail-duties-title = Still to do
mail-times-title = When
mail-first-session = First session: { $moment }
mail-own-time = On the programme's clock: { $moment }
mail-link-intro = You asked for the private link of your group. Here it is. The link that you had before no longer works:
mail-link-several = You are the contact of several groups. These are their links:
mail-link-not-you = If you did not ask for it, you need do nothing: only somebody who reads your e-mail can see this link.
# Who keeps a group: its contact, and a second one.
mail-replaced-subject = Your new private link – { $programme }
mail-replaced-intro = A new private link was asked for on the page of your group. Here it is. The link before it no longer works:
mail-asked-contact-subject = Will you take over a group? – { $programme }
mail-asked-contact-intro = { $contact } asks you to become the contact of the group { $organisation } in { $programme }. The contact keeps the list of participants, sees what is still to do, and gets our e-mails about the group.
mail-asked-second-subject = Will you help with a group? – { $programme }
mail-asked-second-intro = { $contact } asks you to become the second contact of the group { $organisation } in { $programme }. You would get a private link of your own and could change the list of participants too.
mail-asked-press = To say yes, open this page and press the button. You can do so until { $date }:
mail-asked-no = If you do not want this, you need do nothing: we then delete your address.
mail-now-contact-subject = You are your group's contact now – { $programme }
mail-now-contact-intro = You are now the contact of the group { $organisation }. The private link of the contact before you no longer works.
mail-now-second-subject = You are your group's second contact now – { $programme }
mail-now-second-intro = You are now the second contact of the group { $organisation }.
mail-was-contact-subject = Your group has another contact – { $programme }
mail-was-contact-intro = { $name } is now the contact of the group { $organisation }. Your private link no longer works, and our e-mails about the group go to the new contact.
mail-was-second-subject = You are no longer a second contact – { $programme }
mail-was-second-intro = You are no longer the second contact of the group { $organisation }. Your private link no longer works, and we have deleted your address.
mail-second-added-subject = Your group has a second contact – { $programme }
mail-second-added-intro = { $name } has said yes, is now the second contact of your group and has a private link of their own. You can take this back on your group's page at any time.
mail-moved-subject = Another address for your group – { $programme }
mail-moved-intro = Our e-mails about the group { $organisation } now go to another address: somebody has changed it with your group's private link.
mail-surprise = If you know nothing of this, write to { $email } at once.
mail-deleted-subject = Your group has been deleted – { $programme }
mail-deleted-intro = The group { $organisation } in { $programme }, reference { $reference }, has been deleted: its list of participants, its links and its contacts.
mail-deleted-mistake = We cannot bring it back. If this was a mistake, register the group again, or write to us.
mail-merged-subject = Your group is part of another now – { $programme }
mail-merged-intro = The team has put your group { $organisation } in { $programme } together with the group { $into }. Everybody on your list of participants is on that group's list now.
mail-merged-links = Your group's private link no longer works. The link for members, and the private links of the people on the list, go on working. If you know nothing of this, answer this e-mail.
mail-more-time-subject = More time to find people – { $programme }
mail-more-time-intro = The team gives your group { $organisation } more time. You can add people, and your link for members takes them, until { $moment }.
mail-as-it-is-subject = Your group takes part as it is – { $programme }
mail-as-it-is-intro = The team takes your group { $organisation } as it is. You need not look for more people.
mail-together-subject = More people in your group – { $programme }
mail-together-intro = The team has put the group { $other } together with your group { $organisation }. Everybody on that group's list, and who facilitates for it, is in yours now. If you know nothing of this, answer this e-mail.
mail-list-now = People on your list of participants now: { $n }
mail-pages-language = The pages that the links lead to are in English: there are none in your language yet.
mail-why-contact = You get this e-mail because you keep a group in { $programme }.
mail-why = You get this e-mail because you registered a group for { $programme } with this address.
mail-reminder-subject = Coming up – { $programme }
mail-reminder-duties-subject = Still to do – { $programme }
mail-reminder-dates = This is coming up, in your own time:
mail-reminder-moved = This is another hour than the week before, because clocks change somewhere.
mail-cancelled-subject = Does not take place – { $programme }
mail-cancelled = This has been cancelled and does not take place:
mail-cancelled-others = All other dates stay as they are. A calendar that follows ours shows it too.
mail-reminder-pass-on = Please pass this on to everybody in your group.
mail-reminder-duties = This is still open for your group:
mail-reminder-where = You see and change all of this with your private link, which is in our first e-mail to you. If you cannot find it, have it sent again on this page:
mail-reminder-open = Open the page
mail-live-link = The live room is here. Please give the address only to people who take part:
mail-live-link-changes = It may still change: your own page always shows the one that is right.
mail-reminder-why = You get reminders because you take part in { $programme } as a group contact or as a facilitator.
mail-reminder-where-member = Everything that is kept about you, and how to leave the list, is on your own page. Open it with your private link, which is in our first e-mail to you:
mail-reminder-why-member = You get reminders because you asked for them on your own page in { $programme }.
mail-reminder-stop = No more reminders
reminders-title = Reminders
reminders-intro = With one press you get no more reminders of { $programme }. What you ask for yourself, such as a link, still comes.
reminders-stop = No more reminders
reminders-stopped = Done: you get no more reminders.
reminders-again = Send me reminders again
reminders-on = Done: you get reminders again.
reminders-old = This link is not complete, or is no longer known. Write to { $email } and we stop the reminders.
mail-team-why = You get this letter because you take part in { $programme } as a group contact or as a facilitator.
mail-figures-subject = This morning’s figures – { $programme }
mail-figures-intro = The groups of { $programme } this morning:
mail-figures-all = { $n ->
    [one] { $n } group
   *[other] { $n } groups
}
mail-figures-new = New since yesterday: { $n }
mail-figures-unconfirmed = Address not confirmed: { $n }
mail-figures-small = Fewer people than needed: { $n }
mail-figures-without = Facilitators missing: { $n }
mail-figures-dead = E-mails given up: { $n }
mail-figures-why = The server sends this every morning while the programme is going on. It names nobody.
mail-leave = With your private link you can withdraw the group at any time; then everything we keep about it is deleted at once.
mail-open-link = Open your private link
mail-calendar = The dates are attached as a file for your calendar.
mail-purge = All data about your group is deleted on { $date }.
mail-not-you = If this was not you, write to { $email } and we will remove the address.
mail-facilitator-subject = You will facilitate – { $programme }
mail-asked-subject = Your request to the team – { $programme }
mail-declined-subject = Your request to the team – { $programme }
mail-invited-subject = Will you facilitate? – { $programme }
mail-offered-subject = Somebody wants to facilitate – { $programme }
mail-tied-subject = Your group has confirmed you – { $programme }
mail-facilitator-own = You are signed up as a facilitator in { $programme }, for your own group.
mail-facilitator-mixed = You are signed up as a facilitator in { $programme }, for a mixed group.
mail-facilitator-mixed-next = The team puts the mixed groups together and writes to you.
mail-facilitator-dates = Your dates
# A date in a list: "Facilitator training: Thursday 18 February, 18:00, Berlin time".
mail-date-line = { $what }: { $moment }
mail-facilitator-waits = If there is a group with the reference { $reference }, its contact is asked to confirm you. You hear from us as soon as that is done.
mail-facilitator-account-by = Please have an account with small rooms by { $moment }. If that does not work out, tell us: teams lend accounts.
mail-facilitator-link = This is your private link. With it you can change your dates or withdraw. Please do not forward it:
mail-facilitator-why = You get this e-mail because somebody signed up with this address to facilitate in { $programme }.
mail-asked-intro = You have asked the team of { $programme } for a way to facilitate. A person reads your answers and writes to you.
mail-declined-intro = We have looked for a way for you to facilitate in { $programme }, and found none this time. You are welcome to take part with a group.
mail-invited-intro = You have been named as a facilitator in { $programme }.
mail-invited-group = The group: { $organisation }. Its contact, { $contact }, has named you.
mail-invited-link = Open your private link to say yes and to choose a facilitator training, or to say no:
mail-invited-why = You get this e-mail because the contact of a group in { $programme } gave this address.
mail-offered-intro = { $name } has offered to facilitate for your group.
mail-offered-how = Open your group's private link to say yes or no. Once you have said yes, each of you sees how to reach the other.
mail-tied-intro = In { $programme }, the contact of your group has confirmed you as its facilitator.
mail-tied-group =
    { $n ->
        [one] { $organisation }, with { $n } person on the list. The contact: { $contact }, { $email }
       *[other] { $organisation }, with { $n } people on the list. The contact: { $contact }, { $email }
    }
mail-entered-subject = You are on a list of participants – { $programme }
mail-entered-intro = Somebody who knows you has put you on a list of participants of { $programme }, a free online training.
mail-joined-subject = You are on the list – { $programme }
mail-joined-intro = You have put yourself on a list of participants of { $programme }. Taking part is free.
mail-member-link-subject = Your private link – { $programme }
mail-member-link-intro = Here is the private link to the entry about you in { $programme }. You are on the list; nothing else has to be done.
mail-member-whose = The group: { $organisation }. Its contact is { $contact }.
mail-member-times = All dates, on the clock where you are
mail-member-link = Your private link shows everything that is kept about you. With it you can correct it:
mail-member-leave = You do not want to be on the list? Open the same link and press “Take me off the list”. It works at once, and the contact of the group is told.
mail-news-subject = Your list of participants has changed – { $programme }
mail-news-corrected = { $name } has corrected the entry about themselves.
mail-news-gone = { $name } has left the list of your group. Nothing is kept about them any more.
mail-news-back = { $name } is back on the list of your group.
mail-facilitator-gone-subject = A facilitator has withdrawn – { $programme }
mail-facilitator-gone = { $name } does not facilitate for your group. Perhaps you need somebody else now.
mail-news-how = Open your group's private link to see the list as it is now, and what is still to do.
mail-complete-subject = Your group is complete – { $programme }
mail-complete-intro =
    { $n ->
        [one] Your group has the people it needs: { $n } person is on the list now. Others can still join by the same link.
       *[other] Your group has the people it needs: { $n } people are on the list now. Others can still join by the same link.
    }
mail-tell-me-subject = Do you want to be told? – { $programme }
mail-tell-me-intro = You asked on the page of { $programme } to be told of the next programme. Open this link and press the button, so that we know that this address is yours. If it was not you, do nothing.
mail-tell-me-known = You have asked before to be told of the programme after { $programme }, and you will be. If you do not want that any more, open this link:
mail-tell-me-kept = Without a press the address is deleted after 7 days; with one, as soon as we have written to you, and after two years at the latest.
mail-next-subject = Registration is open – { $programme }
mail-next-intro = You wanted to be told of the next programme: registration for { $programme } is open.
mail-next-why = This was the only e-mail that you asked for. Your address has been deleted.
mail-purge-yours = Everything we keep about you is deleted on { $date }.
mail-link-facilitator = As a facilitator in { $programme }
mail-questions = Questions? Answer this e-mail, or write to { $email }
mail-sign-off = The team of { $programme }

## What can be wrong with an answer: what is the matter, and what to do (never "invalid", never blame)

# The place, then the sentence, as in "Row 14, e-mail: …".
problem-in-row = Row { $row }, { $field }: { $sentence }
problem-in-whole-row = Row { $row }: { $sentence }
problem-in-row-value = Row { $row }, { $field }, “{ $value }”: { $sentence }
problem-name-missing = Enter a name. One word is enough.
problem-name-several = This looks like several people: { $found }. Make a row for each, or go on if it is one person's name.
problem-name-more = This seems to be more than a name, or none. Type the name alone, or go on if this is how the person is called.
problem-name-repeated = Row { $row } has the same name. Leave one of the two rows out if it is the same person, or go on if they are two.
problem-email-missing = Enter an e-mail address.
problem-email-syntax = This is not a whole e-mail address. It should look like name@example.org.
problem-email-syntax-meant = This is not an e-mail address as it stands. Use { $suggestion }?
problem-email-several = Several addresses are here: { $found }. Keep one.
problem-email-duplicate = Row { $row } has the same address. Leave one of the two rows out, or enter another address.
problem-email-typo = This looks mistyped. Use { $suggestion }?
problem-email-mixed-script = This address mixes letters of two alphabets that look alike. Type it again.
problem-track-missing = Choose a track.
problem-track-unknown = This programme has no such track. Choose one of its tracks.
problem-zone-missing = Choose a time zone.
problem-zone-unknown = We do not know this time zone. Choose a city near this person.
problem-zone-ambiguous = This can mean several time zones. Choose a city near this person.
problem-zone-ambiguous-candidates = This can mean several time zones: { $candidates }. Choose the one that is meant.
problem-country-missing = Choose a country.
problem-country-unknown = We do not know this country. Choose one from the list, or leave it empty.
problem-language-missing = Choose a language.
problem-language-unknown = We do not know this language. Choose one from the list, or leave it empty.
problem-language-not-offered = This programme is not interpreted into this language ({ $code }). Choose the language this person follows best.
problem-sector-unknown = Choose a sector from the list.
problem-breakouts-unknown = Choose one of the three ways to practise, or none.
problem-partner-unknown = Choose a partner from the list, or none.
problem-organisation-missing = Enter the name of your organisation or group.
problem-group-unreadable = A reference has 8 letters and digits, as in 7KQ2-M9XD. Type it again, or leave it empty and give your organisation's name.
problem-role-missing = Choose whose group you will facilitate.
problem-earlier-missing = Choose the training you have taken part in, or “none of these”.
problem-account-missing = Say whether you have such an account.
problem-training-missing = Choose a facilitator training, or say that no date suits you.
problem-occurrence-unknown = This date is over or no longer takes place. Choose another.
problem-occurrence-full = Every seat of this date is taken. Choose another.
problem-hours-unreadable = Choose the first and the last hour, or neither.
problem-link-unreadable = This is not the address of a room. It should begin with https://.
problem-consent-missing = Tick the box once everyone on the list knows that you are registering them.
problem-text-too-long =
    { $max ->
        [one] This is longer than { $max } character. Please shorten it.
       *[other] This is longer than { $max } characters. Please shorten it.
    }
problem-text-control = There are hidden characters in this text. Type it again.
problem-text-formula = This begins like a formula. We keep it as text: please check that it is right.
problem-text-garbled = Some letters were damaged on the way. Should it be { $suggestion }?
problem-text-garbled-lost = Some letters were lost on the way. Type this again.
problem-cell-too-long =
    { $max ->
        [one] This cell holds more than { $max } character. Keep only what belongs here.
       *[other] This cell holds more than { $max } characters. Keep only what belongs here.
    }
problem-cell-error = Your spreadsheet shows an error in this cell. Type what should be here, or clear it.
problem-cell-uncalculated = This cell holds a formula without a result. Type the result here. Or open the file in your spreadsheet program, save it, and choose it again.
problem-row-cancelled = Your list says that this person has cancelled, waits for a place, or will not come. Leave the row out, or go on if they take part after all.
problem-row-total = This row is a total, not a person. It does not count.
problem-row-header = This row is no person of its own, but a heading, an example, a line around the list, or somebody above once more. It does not count.
problem-row-beside = This stands beside the rows of your list: in a note, in a column that is not read, or in a line around the list; or somebody wrote in the chat and gave no address. Take in who is of your group. They do not count yet.
problem-roster-too-few =
    { $more ->
        [one] { $have } of { $need }: add { $more } more person.
       *[other] { $have } of { $need }: add { $more } more people.
    }
problem-roster-too-few-fix =
    { $n ->
        [one] { $have } of { $need } are ready. { $n } row has a mistake and does not count yet: put it right.
       *[other] { $have } of { $need } are ready. { $n } rows have a mistake and do not count yet: put them right.
    }
problem-roster-too-many = { $have } people are on your list; a group can have up to { $max }. Divide the list into several groups, or write to us.
problem-facilitators-too-few =
    { $need ->
        [one] A group of this size needs { $need } facilitator; { $have } named so far. You can name more later.
       *[other] A group of this size needs { $need } facilitators; { $have } named so far. You can name more later.
    }
problem-facilitators-too-few-track =
    { $need ->
        [one] Track { $track } needs { $need } facilitator; { $have } named so far. You can name more later.
       *[other] Track { $track } needs { $need } facilitators; { $have } named so far. You can name more later.
    }
problem-column-missing = We found no column for “{ $field }”. Choose the column that holds it.
problem-column-ambiguous = Several columns could be “{ $field }”. Choose the right one.
problem-sheet-others = There are people on other sheets too, who are not in your list: { $sheets }.
problem-member-unknown = This person is no longer on the list. Load the list again.
problem-roster-frozen =
    { $n ->
        [one] The last day to add people has passed, so { $n } new person cannot be added. You can still correct and remove.
       *[other] The last day to add people has passed, so { $n } new people cannot be added. You can still correct and remove.
    }
# Names of the kinds of problems, above how many rows have one.
problems-name-missing = Rows without a name
problems-name-several = Several people in one cell
problems-name-more = Names with something beside them
problems-name-repeated = The same name in several rows
problems-email-missing = Rows without an e-mail address
problems-email-syntax = Addresses that are not whole
problems-email-several = Several addresses in one cell
problems-email-duplicate = The same address in several rows
problems-email-typo = Addresses that look mistyped
problems-email-mixed-script = Addresses with letters of two alphabets
problems-track-missing = Rows without a track
problems-track-unknown = Tracks that this programme does not have
problems-zone-unknown = Time zones we do not know
problems-zone-ambiguous = Time zones that can mean several places
problems-country-unknown = Countries we do not know
problems-language-unknown = Languages we do not know
problems-language-not-offered = Languages without interpretation
problems-text-long = Cells with too much text
problems-text-control = Texts with hidden characters
problems-text-formula = Texts that begin like a formula
problems-text-garbled = Texts with damaged letters
problems-cell-error = Cells with an error of your spreadsheet
problems-cell-uncalculated = Formulas without a result
problems-row-cancelled = People who may not come
problems-row-total = Totals, headings, examples and repetitions
problems-row-beside = People beside the rows of your list

## Join: the link for a group's members

partner-title = { $programme }, with { $partner }
partner-intro = { $partner } invites you to { $programme }. The programme is run by { $host }; { $partner } passes the invitation on.
partner-take-part = Take part
partner-alone = You have no group? Take part with the group of { $partner }: one person is enough, on track A, track B or both.
partner-join = Join the group of { $partner }
partner-no-group =
    { $n ->
        [one] A group needs at least { $n } person. Register what you have: others join you by a link.
       *[other] A group needs at least { $n } people. Fewer to begin with? Register all the same, as a group that is still looking for people: others join you by a link.
    }
partner-groups-title = Groups you can join
partner-groups-intro = These groups come through { $partner }, take people who come alone, and have agreed to stand here.
partner-groups-none = No open groups yet.
partner-groups-register = Register the first group
partner-groups-unread = The groups cannot be shown at the moment. Load this page again in a little while.
partner-groups-language = Language
partner-groups-country = Country
partner-groups-track = Track
# The first line of each of the three lists above.
partner-groups-any = Any
partner-groups-show = Show groups
partner-groups-count =
    { $n ->
        [one] { $n } group.
       *[other] { $n } groups.
    }
# After a choice from the lists: $n fit it.
partner-groups-count-of =
    { $total ->
        [one] { $n } of { $total } group.
       *[other] { $n } of { $total } groups.
    }
partner-groups-as-of = As of { $moment }.
partner-groups-all = Show all groups
# The title of the page after a choice.
partner-groups-found =
    { $n ->
        [one] { $n } group you can join, with { $partner }
       *[other] { $n } groups you can join, with { $partner }
    }
# A link; after it stands the group's language, in that language. $tracks is one of the three lines below.
partner-groups-join = Join { $group }, { $tracks },
partner-groups-track-one = track { $track }
partner-groups-tracks = tracks { $tracks }
partner-groups-track-each = the track you choose
partner-groups-first =
    { $n ->
        [one] This is the first { $n }. Choose a language, a country or a track to see the others.
       *[other] These are the first { $n }. Choose a language, a country or a track to see the others.
    }
partner-unknown = This partner does not invite to this programme, or does so no longer. Everything is open to you all the same.
partner-forward-title = Pass it on
partner-forward =
    { $n ->
        [one] { $partner } invites you to { $programme }, live online, { $dates }. Free and interpreted. Register a group of { $n } person or more, or join one: { $link }
       *[other] { $partner } invites you to { $programme }, live online, { $dates }. Free and interpreted. Register a group of { $n } people or more, or join one: { $link }
    }
partner-print = Printed, this page is a notice for the wall, with the square to photograph and the short link.
join-title = Join your group
join-intro = This is the link of a group in { $programme }. Taking part is free.
join-how = Write to us with your name, and we put you on the group's list. Your mail already holds the group's code: { $code }
join-write = Write the mail
join-address = No mail program here? Send the code and your name to { $email }
member-title = The entry about you
join-no-code = A part of this link is missing. Ask the person who sent it to you for the whole link.
join-opening = Opening the group…
join-again = Try again
join-whose = You have the link of a group: { $organisation }. Its contact is { $contact }. It takes part in { $programme }, a live online training. Taking part is free.
join-times-title = When
join-times-track = Track { $track } begins { $moment }.
join-times-move = Where clocks go forward or back in these weeks, some sessions come an hour earlier or later for you.
join-shares-title = Who sees what you enter
join-shares-contact = { $contact }, the contact of the group, sees your name, your e-mail address and the choices you make here.
join-shares-nobody = Nobody else on the list sees any of it.
join-email-hint = Your private link goes here, with which you can correct or withdraw the entry about you.
join-email-hint-optional = Your private link goes here, with which you can correct or withdraw the entry about you. Without an address everything reaches you through the contact of your group.
join-track = Which track will you take?
join-track-first = Begins { $moment }
join-track-both = The same session twice a week: come when you can.
join-language = Language you listen in
join-language-hint = The sessions are interpreted into these languages.
join-language-group = The language of the group
join-send = Join the group
join-done-title = You are on the list
join-done = You take part with { $organisation }. The contact of the group sees it, and passes on what comes next.
join-done-calendar = Put the sessions into my calendar
join-done-entry-title = The entry about you
join-done-link = Keep this private link. With it, and only with it, you can see, correct or withdraw the entry about you.
join-done-link-label = Your private link
join-done-link-copy = Copy my private link
join-done-mail = We write to { $email } with your private link, as soon as the contact of the group has confirmed their own address. With the link you can see, correct or withdraw the entry about you.
join-done-mail-not-set-up = E-mail is not set up here yet: the message lies ready for the team.
join-done-another = Enter another person
join-no-group-title = Which group?
join-no-group = This link leads to no group. Perhaps a letter was lost or mistyped on the way, or the group has been deleted.
join-no-group-ask = Ask the person who sent you the link, or write to { $email }
join-code = Code of the group
join-code-hint = 13 letters and digits at the end of the link, as in 7KQ2M-9XD4T-W8Z. Capitals do not matter; O and 0, I and 1 count as the same.
join-code-open = Continue
join-code-unreadable = A code has 13 letters and digits. Type it again, or paste the whole link.
join-closed-title = This link takes nobody any more
join-full =
    { $n ->
        [one] The list of { $organisation } is full: it holds { $n } person.
       *[other] The list of { $organisation } is full: it holds { $n } people.
    }
join-gathering-over = { $organisation } was looking for people until { $moment }, and had too few by then.
join-closed = The last day to join { $organisation } has passed: it was { $moment }.
join-closed-ask = Ask { $contact }, the contact of the group, what is still possible, or write to { $email }
member-opening = Opening your page…
member-open = Open
member-unknown = This link opens nothing. Perhaps a part of it is missing, or there is no entry about you any more. Paste the whole link from our e-mail.
member-whose = { $contact } has put you on the list of { $organisation }, which takes part in { $programme }.
member-whose-own = You have joined { $organisation }, which takes part in { $programme }.
member-kept = What is kept about you
member-seen-by = The team of the programme and { $contact }, the contact of the group, see this, and nobody else does. It is deleted on { $date }.
member-confirm-hint = Is all of this right? Then say so, and the contact of the group knows that it has reached you.
member-confirm = Yes, this is right
member-confirmed = Thank you. The contact of the group sees that you have confirmed it.
member-remind-title = Reminders
member-remind-hint = If you like, we write to you a week and a day before each session, in your own time. Nothing else, and you can end it at any time.
member-remind = Remind me
member-reminded = We remind you at { $email } a week and a day before each session.
member-remind-stop = No more reminders
member-remind-done = You will be reminded.
member-remind-stopped = You get no more reminders.
member-change = Correct it
member-change-title = Correct the entry about you
member-change-effect = What you save counts at once. { $contact } is told that you have corrected it.
member-save = Save
member-saved = Saved.
member-withdraw-title = Not taking part?
member-withdraw-effect = If you leave the list, everything above is deleted at once, and { $contact } is told that you have left. You can take it back within an hour.
member-withdraw = Take me off the list
member-withdraw-yes = Yes, take me off the list
member-withdrawn-title = You are off the list
member-withdrawn = Nothing about you is on the list any more, and your private link opens nothing.
member-undo-hint = Was that a mistake? For an hour, and as long as this page is open, you can take it back.
member-undo = Put me back on the list
member-undone = You are back on the list, and your private link works again.
member-undo-late = It is too late to take this back. Ask the contact of your group to put you on the list again.

## Check your announcement: the server's page alone, never in the app

check-title = Check your announcement
check-intro = Paste what you have written about when something is, for example “2pm Central European / 8am US Eastern”. This page says which of the times agree, and what the others should be.
check-text = Your text
check-text-hint = With times and places. We keep nothing of it.
check-date = Date
check-date-hint = Needed only if your text names no date
check-button = Check the times
check-results = What we found
# A line begins with one of the four.
check-mark-first = Start:
check-mark-right = Right:
check-mark-wrong = Wrong:
check-mark-ask = Which?
# $written is what stands in the text, as "2pm Central European"; $place is "Brussels, UTC+1".
# There is no other time to compare it with.
check-mark-means = Means:
check-means = “{ $written }” is { $time } in { $place }.
check-believed = “{ $written }” is { $time } in { $place }. The other times are compared with this one.
check-holds = “{ $written }” agrees: { $time } in { $place }.
check-wrong = “{ $written }” does not agree. At that moment it is { $time } in { $place }.
# $meanings is a list: "11:00 in Chicago, 01:00 in Shanghai".
check-ask = “{ $written }” can mean several zones: { $meanings }. Write the city.
# A time on another day than the announcement's: "02:00, the day after".
check-time-and-day = { $time }, { $shift }
check-never-skipped = “{ $written }” does not exist on this day: the clocks are put forward over it.
check-never-twice = “{ $written }” comes twice on this day: the clocks are put back over it.
check-never-known = “{ $written }” lies in a year that we know no clock times for.
# Names of zones hold for half of the year: $written is "EST", $right is "EDT".
check-label = On this date the clock there is called { $right }, not { $written }.
check-label-all-year = Write { $word }, which is right all year, or the city.
# Another place that the same words may mean.
check-others = If you mean { $place }, it is { $time } there.
check-others-agree = The other times agree with one another: perhaps “{ $written }” is the wrong one.
check-all-hold = All times of this date agree.
check-pass-on = You could write:
check-none = We found no time with a place in this text. Write a city beside each time, for example “14:00 Berlin, 9am New York”.
check-date-missing = On which day? Clocks change during the year. Add the date below, or write it into the text.
check-date-unclear = “{ $date }” can be two dates. Write the month as a word.
check-place-missing = “{ $time }” has no place. Write a city beside it.

## The way in for facilitators

facilitate-title = Facilitate
facilitate-question = Question { $n }
facilitate-question-of = Question { $n } of { $total }: { $name }
facilitate-role-title = Whose group will you facilitate?
facilitate-role-own = My own group
facilitate-role-own-hint = You stay with the people of your own organisation. No experience with this training is needed.
facilitate-role-mixed = A mixed group
facilitate-role-mixed-hint = You lead people from several organisations. For this you have taken part in an earlier training of the series.
facilitate-role-unsure = I am not sure
facilitate-role-unsure-hint = One question will tell.
facilitate-role-until = Sign up until { $moment }.
facilitate-role-closed = This has been closed since { $moment }.
facilitate-role-trainings =
    { $n ->
        [one] You attend { $n } facilitator training and lead practice in small groups, about 2 hours a week.
       *[other] You attend { $n } facilitator trainings and lead practice in small groups, about 2 hours a week.
    }
facilitate-role-practice =
    { $n ->
        [one] You attend a facilitator training, lead { $n } practice session in a small group, and prepare it: about 2 hours a week.
       *[other] You attend a facilitator training, lead up to { $n } practice sessions in small groups, and prepare them: about 2 hours a week.
    }
facilitate-unsure-title = Do you take part with a group of your own?
facilitate-unsure-hint = For example your union, your workplace or your neighbours.
facilitate-unsure-yes = Yes
facilitate-unsure-yes-hint = Then facilitate for your own group.
facilitate-unsure-no = No, or somebody else facilitates there
facilitate-unsure-no-hint = Then you are welcome in a mixed group.
facilitate-group-title = Your group
facilitate-group-intro = If your group is registered, its contact knows the reference. We ask the contact to confirm you. Without a reference, give your organisation's name.
facilitate-group-reference = Reference of your group
facilitate-group-reference-hint = 8 letters and digits, as in 7KQ2-M9XD
facilitate-group-organisation = Name of your organisation or group
facilitate-experience-title = Your experience
facilitate-experience-earlier = Which earlier training have you taken part in?
facilitate-experience-none = None of these
facilitate-experience-languages = Languages in which you can lead a group
facilitate-experience-sectors = Sectors you know
facilitate-account-title = A room for small groups
facilitate-account-question = Do you have an account with which you can send people into small rooms?
facilitate-account-hint = Zoom Pro, or any other service whose calls last an hour, hold 30 people and let you split them into groups of three.
facilitate-account-yes = Yes
facilitate-account-by = Not yet, but I will have one by { $moment }
facilitate-account-no = No
facilitate-account-room = Address of your own room
facilitate-account-room-hint = If you already have one. Only the team and your group will get it.
facilitate-training-title = Your times
facilitate-training-tracks = On which track can you lead a group?
facilitate-training-track = Track { $track }: { $times }
facilitate-training-hours = Between which hours can you lead?
facilitate-training-hours-hint = By the clock in { $city }
# Below the picture of a day: "The hours in which you can lead, 17:00 to 22:00"
facilitate-training-strip = The hours in which you can lead, { $from } to { $to }
facilitate-training-from = From
facilitate-training-to = To
facilitate-training-any = Any hour
facilitate-training-choose = Facilitator training
facilitate-training-choose-hint = One is enough; you may choose more.
facilitate-training-none = None of these dates suits me
facilitate-training-none-left = No facilitator training is left.
facilitate-training-full = full
facilitate-training-left =
    { $n ->
        [one] { $n } seat left
       *[other] { $n } seats left
    }
facilitate-training-nights = All facilitator trainings fall into the night where you are. In the question hours you can ask everything too; if none suits you, the team will look for a way.
# The question hour before a training.
facilitate-training-open-space = Question hour before it: { $moment }
facilitate-person-title = About you
facilitate-review-title = Check and send
facilitate-review-role = You will facilitate
facilitate-review-change-role = Change whose group
facilitate-review-change-group = Change the group
facilitate-review-change-experience = Change your experience
facilitate-review-change-account = Change the account
facilitate-review-change-training = Change the times
facilitate-review-change-person = Change your name and address
facilitate-review-next = You get an e-mail with a private link. With it you can change your training or withdraw.
facilitate-review-asks = You ask the team for another way in. A person reads your answers and writes to you.
facilitate-review-note = What should the team know?
facilitate-done-title = You will facilitate
facilitate-done = Thank you, { $name }.
facilitate-done-asked-title = Your request is with the team
facilitate-done-asked = Thank you, { $name }. A person reads your answers and writes to you.
facilitate-done-reference = Your reference
facilitate-done-link = Your private link
facilitate-done-link-hint = With it you can change your training or withdraw. Whoever has it can do the same.
facilitate-done-link-copy = Copy your private link
facilitate-done-open = Open your page
facilitate-done-waiting = If there is a group with this reference, its contact is asked to confirm you.
facilitate-done-mail = The link is also on its way to your e-mail address.
facilitate-done-mail-not-set-up = E-mail is not set up here: keep your private link yourself.
facilitate-calendar = Put these dates into your calendar
facilitate-other-way-title = Another way in
facilitate-other-way-intro = Here is why this way is not open to you now, and which ways are.
facilitate-other-way-your-answer = Your answer: { $answer }
facilitate-other-way-change = Change this answer
facilitate-other-way-instead = What you can do instead
facilitate-other-way-own = Facilitate for your own group
facilitate-other-way-own-hint = All your answers are kept.
facilitate-other-way-mixed = Facilitate for a mixed group
facilitate-other-way-take-part = Take part with a group
facilitate-other-way-take-part-hint = Whoever has taken part may lead a mixed group next time.
facilitate-other-way-next = Facilitate in the next programme
facilitate-other-way-next-hint = Its dates will be among all programmes.
facilitate-other-way-ask = Ask the team
facilitate-other-way-ask-hint = Your answers are kept as a request. A person looks for a way; teams also lend accounts.
facilitate-rule-not-offered = This programme has no facilitators of this kind.
facilitate-rule-deadline = Sign-up for this has been closed since { $moment }.
facilitate-rule-earlier = Whoever leads a mixed group has taken part in an earlier training of the series.
facilitate-rule-account = A facilitator needs an account with small rooms: Zoom Pro, or any other service whose calls last an hour and can be split into groups of three.
facilitate-rule-account-by = It has to be there by { $moment }.
facilitate-rule-training =
    { $n ->
        [one] A facilitator attends at least { $n } facilitator training.
       *[other] A facilitator attends at least { $n } facilitator trainings.
    }
facilitate-continue = Continue
facilitate-continue-unsure = Continue to one more question
facilitate-continue-group = Continue to your group
facilitate-continue-experience = Continue to your experience
facilitate-continue-account = Continue to your room for small groups
facilitate-continue-training = Continue to your times
facilitate-continue-person = Continue to your name and address
# An answer does not fit the rules: the next page says why, and what can be done.
facilitate-continue-other-way = See which ways are open
facilitate-send = Send
facilitate-unfinished = This question comes first.
facilitate-full-now = While you were answering, the last seat of a date was taken. Choose another.
facilitate-failed = Your answers have not reached us. They are kept here: try again.
facilitate-deadline-passed = Sign-up for this has been closed since { $moment }; you were still filling in the form. Nothing has been sent. Your answers are kept in this tab, and you can download them below. The button that goes on shows which ways are open to you.
facilitate-draft-download = Download my answers
# The name of a file, without its ending.
facilitate-draft-file = my-answers
facilitate-draft-delete = Delete what I typed
facilitate-draft-kept = What you type stays in this tab of your browser until you send it.
facilitate-manage-title = Your facilitating
facilitate-manage-opening = Opening your page…
facilitate-manage-open = Open
facilitate-manage-unknown = This link opens nothing. Perhaps a part of it is missing, or you have withdrawn. Paste the whole link from our e-mail, or have it sent again.
facilitate-manage-accepted-own = You facilitate for your own group.
facilitate-manage-accepted-mixed = You facilitate for a mixed group. The team puts the groups together and writes to you.
facilitate-manage-asked = Your request is with the team. A person writes to you.
facilitate-manage-declined = The team has looked for a way and found none this time. You are welcome to take part with a group.
facilitate-manage-invited = { $organisation } has named you as a facilitator. Will you do it?
facilitate-manage-waiting = The contact of your group has not confirmed you yet. If the reference is wrong, you can change it here.
facilitate-manage-group = Your group
facilitate-manage-group-people =
    { $n ->
        [one] { $n } person on the list
       *[other] { $n } people on the list
    }
facilitate-manage-contact = Its contact
facilitate-manage-dates = Your dates
facilitate-manage-no-dates = No date is chosen.
facilitate-manage-change = Change
facilitate-manage-save = Save
facilitate-manage-say-yes = Yes, I will facilitate
facilitate-manage-saved = Saved.
facilitate-manage-rule = This change does not fit the rules for facilitators: attend one facilitator training, and have an account with small rooms. If that does not work out, write to { $email }
facilitate-manage-stale = Somebody has changed this in the meantime. It has been loaded again.
facilitate-manage-withdraw = Withdraw
facilitate-manage-withdraw-sure = Your answers and your seats are deleted at once. If a group counts on you, its contact is told.
facilitate-manage-withdraw-yes = Yes, withdraw
facilitate-manage-withdrawn = You have withdrawn. Everything about you as a facilitator is deleted.
facilitate-manage-undo = Undo
facilitate-manage-undone = You are signed up again, with a new private link.
facilitate-manage-say-no = No, I cannot do it
facilitate-manage-say-no-sure = Whoever named you is told, and nothing about you as a facilitator is kept.
facilitate-manage-say-no-yes = Yes, tell them
facilitate-manage-said-no = You have said no. Nothing about you as a facilitator is kept.
# Follows the question whether somebody really withdraws; also said where Undo comes too late.
facilitate-manage-no-way-back = Sign-up is closed, so this cannot be undone.
facilitate-manage-seat-gone = In the meantime the last seat of one of your dates was taken. Sign up again and choose another.

## The command line

# After "file:line: key: ".
command-found-unreadable = cannot be read: { $message }
command-found-unknown-key = there is no such key; look for a typing mistake
command-found-missing = is missing
command-found-missing-text = has no text in the language { $language }
command-found-not-a-date = is not a date; write it as 2027-03-02
command-found-not-a-time = is not a time of day; write it as 18:00
command-found-unknown-zone = is not the name of a time zone; write it as Europe/Berlin
command-found-unknown-zone-nearest = is not the name of a time zone; the nearest are { $nearest }
command-found-unknown-word = has to be one of: { $allowed }
command-found-not-a-slug = has to be 1 to 64 small letters, digits and dashes, and not organise, check-times or privacy
command-found-unknown-language = is not a language code; write it as en, pt or ckb
command-found-not-a-join-code = is not the code of a group; write the 13 letters and digits at the end of its join link
command-found-not-a-track-id = has to be one capital letter from A to Z
command-found-not-an-address = is not an e-mail address
command-found-wrong-order = lies before { $after }
command-found-duplicate = is there already
command-found-zero-minutes = has to be longer than 0 minutes
command-found-wrong-weekday = is a { $found }, but the sessions are on { $expected }
command-found-week-gap =
    { $days ->
        [one] comes { $days } day after the week before; list the dates left out under `pauses` if that is meant
       *[other] comes { $days } days after the week before; list the dates left out under `pauses` if that is meant
    }
command-found-clock-gap = never shows on the clock there: it is put forward over this time
command-found-clock-overlap = shows twice on the clock there: it is put back over this time
command-found-past-horizon = lies outside the years { $first } to { $last }, in which clock times are known
# (23:00 to 06:30) is what is called night.
command-found-at-night-orientations = the introductions for group contacts are all at night (23:00 to 06:30) in { $region } ({ $zone })
command-found-at-night-trainings = the facilitator trainings are all at night (23:00 to 06:30) in { $region } ({ $zone })
command-found-at-night-sessions = the sessions are all at night (23:00 to 06:30) in { $region } ({ $zone })
command-found-after-training = lies after the last facilitator training, which facilitators have to attend
command-found-after-training-mixed = lies after the last facilitator training, which cross-organisation facilitators have to attend
command-found-after-training-own = lies after the last facilitator training, which organisation-specific facilitators have to attend
command-found-after-start = lies after the first session
command-found-not-rising = has to rise from line to line
command-found-purge-before-end = lies before the end of the last session
command-found-no-such-session = names a week or a track that there is none of
command-found-nothing =
    { $n ->
        [one] { $n } programme file, nothing found
       *[other] { $n } programme files, nothing found
    }
command-no-programme = no programme { $slug }; there are: { $known }
command-no-zone = no time zone { $zone }; names are like Europe/Berlin
command-no-zone-nearest = no time zone { $zone }; the nearest are: { $nearest }
command-no-track = no track { $track }; there are: { $known }
command-no-sheet = { $name }: no sheet { $sheet }; there are: { $known }
command-no-sheets = { $name }: no sheet { $sheet }; a file of this kind has no sheets
command-roster-sheet = sheet: { $sheet }
# "12 rows, 11 people"
command-roster-counts = { $rows ->
        [one] { $rows } row
       *[other] { $rows } rows
    }, { $people ->
        [one] { $people } person
       *[other] { $people } people
    }
command-facilitator-accepted = { $reference }: accepted. They are told by e-mail.
command-facilitator-declined = { $reference }: declined. They are told by e-mail.
command-facilitator-hours = Hours
command-facilitator-note = Note to the team
command-no-reference = { $typed }: a reference has 8 letters and digits, as in 7KQ2-M9XD
command-no-request = { $reference }: there is no open request of this reference
command-no-database = { $file }: there is no database
command-doctor-app = the app is built into this program
command-doctor-programmes = programmes: { $n }
command-doctor-permissions = { $folder }: permissions { $mode }
# "database: schema 8, wal, synchronous=FULL"
command-doctor-database = database: { $facts }
command-doctor-no-database-yet = { $file }: not there yet, it is made when the server starts
command-doctor-purge-unknown = without programme files nobody knows what is to be purged
command-doctor-overdue = { $programme }: should have been purged on { $day }, groups: { $n }
# A colon and a command follow: "core-2022: … Put the file back, or run: …"
command-doctor-no-file = { $programme }: no programme file names the day of its purge, groups: { $n }. Put the file back, or run
command-doctor-waiting = mails that wait: { $n }
command-doctor-waiting-since = mails that wait: { $n }, the oldest for { $duration }
command-doctor-waiting-unserved = mails that wait: { $n }, the oldest for { $duration }, and no server runs here that would send them
# A command may follow: "mails that were given up: 3: export dead-letters"
command-doctor-given-up = mails that were given up: { $n }
command-doctor-not-let-in = the mail server does not let us in: { $error }
command-doctor-troubles = things to look at: { $n }
command-doctor-zones = time zones: IANA { $version } of { $released }, days old: { $n }
command-doctor-zones-old = Clocks may have changed since: look for a newer version of this program.
command-doctor-zones-unknown = time zones: IANA { $version }, of an unknown day
command-mail-folder = E-mail is not set up: messages are written as .eml files to { $folder }
# "E-mail goes through mail.example.org:465 (TLS), 300 an hour at most"
command-mail-server = E-mail goes through { $server } ({ $how }), { $pace }
command-mail-in-the-clear = in the clear
command-mail-pace = { $most } an hour at most
command-mail-no-pace = without a limit an hour
command-bounces = mails read: { $read }; undelivered for good, not known before: { $new }; known: { $before }; about something else: { $others }
command-backup-done =
    { $n ->
        [one] { $file }: { $n } group, checked
       *[other] { $file }: { $n } groups, checked
    }
command-backup-key = Keep { $file } beside it: links that were not sent yet are sealed with it.
command-copy-unwritten = { $file }: cannot be written: { $error }
command-copy-folder = { $folder }: the folder's name has to be UTF-8
command-copy-unreadable = { $file }: cannot be read: { $error }
command-copy-damaged = { $file }: is damaged: { $error }
command-copy-other = { $file }: is no backup of this program: { $error }
# "(schema 14 > 12)"
command-copy-newer = { $file }: is of a newer version of this program (schema { $error })
command-restore-done =
    { $n ->
        [one] { $file }: { $n } group, from { $backup }
       *[other] { $file }: { $n } groups, from { $backup }
    }
command-restore-aside = What was there is now { $file }: delete it once you do not need it.
command-restore-after = Registrations after that backup are not in it. Links sent since then do not open anything.
command-purge-done = { $programme }: purged, see { $file }
command-purge-nothing = nothing to purge
command-yes = yes
command-no = no
# After --by, or in its place.
command-who = Say who you are: --by NAME, or MUSTER_BY. It is written down with what you do.
command-not-noted = That you did this could not be written down: { $error }
command-all-over = every programme is over: name one with --programme; there are: { $known }
command-several-on = several programmes are going on: name one with --programme: { $known }
command-no-key = { $folder }: there is no server.key. Say the data folder of the server, or set MUSTER_SERVER_KEY as it has it
command-not-an-address = { $address }: not an e-mail address
command-changed-meanwhile = somebody has just changed it: look again, then repeat
# Settings.
command-setting-unreadable = { $place }: cannot be understood: { $error }
command-setting-database = --database: only sqlite:FILE works in this version
command-setting-listen = --listen { $listen }: not an address like 127.0.0.1:8080
command-setting-public-url = --public-url { $url }: has to be like https://training.example.org, without a path
command-setting-mail-from = --mail-from is missing: the address that the mail server lets us write from
command-setting-mail-clear = --mail-tls none: everybody between here and { $host } could read the private links; --mail-in-the-clear if that is what you want
command-setting-mail-password = --mail-user: its password is missing; give it in MUSTER_MAIL_PASSWORD or --mail-password-file
command-setting-mail-user = a password for the mail server is there, but no --mail-user
command-serve-listens = Muster listens on { $url }
command-serve-clock = The clock was set: it is { $now }
command-serve-no-app = The app is not built into this program: run script/build
command-serve-cannot-listen = cannot listen on { $address }: { $error }
command-locked = { $file }: another muster is running on this data folder; stop it first
command-restore-there = { $file }: is there already; --replace sets it aside
command-restore-none = { $folder }: there is no backup here
command-purge-which = --before-its-day needs --programme
command-purge-too-early = { $programme }: its day is { $day }; --before-its-day deletes it now, for ever
command-purge-no-file = { $programme }: there is no such programme file; --before-its-day deletes what is stored of it
command-export-ending = { $file }: its ending has to say what it shall be, .csv or .xlsx
command-export-only = --only { $typed }: write COLUMN=VALUE; the columns are { $known }
command-export-done =
    { $n ->
        [one] { $file }: { $n } row. It holds personal data: keep it as you would the list itself.
       *[other] { $file }: { $n } rows. It holds personal data: keep it as you would the list itself.
    }
# One group in hand. Most sentences follow the group's reference and a colon.
command-no-group = { $reference }: there is no such group
command-contact-unreadable = the contact's address cannot be written to
command-told = Its contact is told by e-mail.
command-not-told = Its contact has not confirmed the address yet, and is not told by e-mail.
command-group-resent = new private links go out to the contact; those from before stop working
command-group-contact = has a new address, which is asked to confirm itself; the link from before no longer opens the group
command-group-unlisted = stands on its partner's page no more; its contact can put it back there
command-group-not-listed = stands on no partner's page
command-group-accepted =
    { $n ->
        [one] is taken as it is, with { $n } person.
       *[other] is taken as it is, with { $n } people.
    }
command-group-accepted-before = is taken as it is already
command-group-large-enough =
    { $n ->
        [one] has { $n } person, which is enough: nothing to accept
       *[other] has { $n } people, which is enough: nothing to accept
    }
command-group-extended = may add people until { $moment }.
command-group-extended-before = may add people until { $moment } already
command-group-anyway = may add people until { $moment } anyway: nothing was changed
command-group-past = that is over: { $moment }
command-group-after-end = the last session is over before { $moment }
command-not-a-day = { $typed }: write a day as 2027-03-12, or an instant as RFC 3339 has it, 2027-03-12T18:00:00-05:00
command-group-gathering = still looking for people
command-show-contact = Contact
command-show-confirmed = Address confirmed
command-show-second = Second contact
command-show-track = Track
command-show-people = People
command-show-registered = Registered
command-show-changed = Changed
command-show-extended = May add people until
command-show-to-do = Still to do
command-show-log = What happened
command-show-team = What the team did
command-act-looked = looked at the contact's details
command-act-resent = had the private links sent again
command-act-contact = changed the contact's address and ended the link from before
command-act-accepted = took the group as it is
command-act-unlisted = took it off its partner's page
command-act-extended = let it add people until { $moment }
command-act-merged = put the group { $group } into it
command-delete-ask =
    { $n ->
        [one] { $organisation }, { $n } person: everything of it is deleted for ever, and its contacts are told. If that is meant, say --yes
       *[other] { $organisation }, { $n } people: everything of it is deleted for ever, and its contacts are told. If that is meant, say --yes
    }
command-delete-done = deleted, with its people, links and mails. Its contacts are told by e-mail.
command-merge-itself = a group cannot be put into itself
command-merge-programmes = the two groups are of different programmes
command-merge-ask = { $other } ({ $organisation }, people: { $n }) goes into { $into } ({ $name }, people: { $have }) for ever, and the contacts of both are told. If that is meant, say --yes
command-merge-full =
    { $n ->
        [one] a list has at most { $n } person
       *[other] a list has at most { $n } people
    }
command-merge-done = has { $n } people now, { $added } of them from { $other }, whose contacts are told.
# Letters to many.
command-no-duty = --duty { $typed }: there is no such thing to do; there are: { $known }
command-no-language = --lang { $typed }: nobody reads that here; there are: { $known }
command-write-no-text = { $folder }: no text in it, as en.txt
command-write-language = { $file }: there are no mails in that language; a file is called by one of: { $known }
command-write-not-utf8 = { $file }: is not UTF-8; save it as UTF-8
command-write-shape = { $file }: needs a subject in the first line, then a blank line, then the text
command-write-subject = { $file }: the subject has more than { $n } characters
command-write-placeholder = { $file }: { $typed } would be sent as it stands: one text goes to all, and each mail begins with the reader's name by itself
command-write-missing = { $folder }: some of those who are meant could read none of these texts; add { $files }, or en.txt, which everybody else gets
command-write-nobody = Nobody is meant.
# "3 letters: ar 1, en 2"
command-write-count =
    { $n ->
        [one] { $n } letter: { $languages }
       *[other] { $n } letters: { $languages }
    }
command-write-fallback = Who reads { $language } gets the text in { $gets }: { $n }
command-write-stopped = Who has stopped reminders gets it all the same: { $n }
command-write-before = Who had this letter before, and gets it no more: { $n }
command-write-done =
    { $n ->
        [one] { $n } letter goes out now. Who had it before: { $before }
       *[other] { $n } letters go out now. Who had it before: { $before }
    }
command-write-pace = Mails that wait: { $waiting }. Of those to many at most { $pace } go out in an hour: the last in about { $duration }.
command-write-nothing-sent = Nothing was sent.
# The live room. "core-2027, track A, week 2, es: set"
command-link-place = { $programme }, track { $track }, { $week }, { $language }
command-link-week = week { $week }
command-link-every-week = every week
command-link-every-language = every language
command-link-set = { $place }: set
command-link-changed = { $place }: changed
command-link-cleared = { $place }: taken away
command-link-none = { $place }: there was none
command-link-nothing = { $programme }: no link is set
command-link-line = { $place }: { $host }/…, set by { $who }, { $moment }
command-link-wrong = an address has to begin with https:// and hold no blanks
command-link-weeks = --week: { $programme } has weeks 1 to { $last }
command-link-languages = --lang: { $programme } is interpreted into { $known }
