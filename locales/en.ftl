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

## Lists: "Spanish, Portuguese and French"

# Two things in all.
list-pair = { $before } and { $item }
# $before is what has been listed so far, one thing or several.
list-middle = { $before }, { $item }
list-end = { $before } and { $item }
