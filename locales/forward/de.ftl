# German: the texts that a contact passes on. There are no pages and no mails in it yet, and each text says so of its links.

language-own-name = Deutsch

date-month-january = Januar
date-month-february = Februar
date-month-march = März
date-month-april = April
date-month-may = Mai
date-month-june = Juni
date-month-july = Juli
date-month-august = August
date-month-september = September
date-month-october = Oktober
date-month-november = November
date-month-december = Dezember
date-weekday-monday = Montag
date-weekday-tuesday = Dienstag
date-weekday-wednesday = Mittwoch
date-weekday-thursday = Donnerstag
date-weekday-friday = Freitag
date-weekday-saturday = Samstag
date-weekday-sunday = Sonntag
date-weekday-short-monday = Mo
date-weekday-short-tuesday = Di
date-weekday-short-wednesday = Mi
date-weekday-short-thursday = Do
date-weekday-short-friday = Fr
date-weekday-short-saturday = Sa
date-weekday-short-sunday = So
date-day-month-year = { $day }. { $month } { $year }
date-day-month = { $day }. { $month }
date-weekday-day-month-year = { $weekday }, { $day }. { $month } { $year }
date-weekday-day-month = { $weekday }, { $day }. { $month }
date-hour-cycle = h24
date-time-24 = { $hour }:{ $minute }
date-time-12 = { $hour }:{ $minute } { $period }
date-am = AM
date-pm = PM
date-noon = mittags
date-midnight = nachts
date-day-after = am Tag danach
date-day-before = am Tag davor
date-days-after =
    { $n ->
        [one] { $n } Tag danach
       *[other] { $n } Tage danach
    }
date-days-before =
    { $n ->
        [one] { $n } Tag davor
       *[other] { $n } Tage davor
    }
date-moment = { $date }, { $time } Uhr, Zeit in { $city }

list-pair = { $before } und { $item }
list-middle = { $before }, { $item }
list-end = { $before } und { $item }

kind-session = Sitzung
kind-session-week = Sitzung, Woche { $n }
kind-session-week-track = Sitzung, Woche { $week }, Termin { $track }

done-share-message = Mitmachen in unserer Gruppe bei { $programme } (Seite auf Englisch): { $link }
forward-intro = Unsere Sitzungen bei { $programme }:
forward-room = Der Raum für die Sitzung, nur für alle, die teilnehmen: { $link }
forward-schedule = Alle Termine in der eigenen Ortszeit (Seite auf Englisch): { $link }
forward-subject = Unsere Sitzungen: { $programme }
