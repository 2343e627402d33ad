# Italian: the texts that a contact passes on. There are no pages and no mails in it yet, and each text says so of its links.

language-own-name = Italiano

date-month-january = gennaio
date-month-february = febbraio
date-month-march = marzo
date-month-april = aprile
date-month-may = maggio
date-month-june = giugno
date-month-july = luglio
date-month-august = agosto
date-month-september = settembre
date-month-october = ottobre
date-month-november = novembre
date-month-december = dicembre
date-weekday-monday = lunedì
date-weekday-tuesday = martedì
date-weekday-wednesday = mercoledì
date-weekday-thursday = giovedì
date-weekday-friday = venerdì
date-weekday-saturday = sabato
date-weekday-sunday = domenica
date-weekday-short-monday = lun
date-weekday-short-tuesday = mar
date-weekday-short-wednesday = mer
date-weekday-short-thursday = gio
date-weekday-short-friday = ven
date-weekday-short-saturday = sab
date-weekday-short-sunday = dom
date-day-month-year = { $day } { $month } { $year }
date-day-month = { $day } { $month }
date-weekday-day-month-year = { $weekday } { $day } { $month } { $year }
date-weekday-day-month = { $weekday } { $day } { $month }
date-hour-cycle = h24
date-time-24 = { $hour }:{ $minute }
date-time-12 = { $hour }:{ $minute } { $period }
date-am = AM
date-pm = PM
date-noon = mezzogiorno
date-midnight = mezzanotte
date-day-after = il giorno dopo
date-day-before = il giorno prima
date-days-after =
    { $n ->
        [one] { $n } giorno dopo
       *[other] { $n } giorni dopo
    }
date-days-before =
    { $n ->
        [one] { $n } giorno prima
       *[other] { $n } giorni prima
    }
date-moment = { $date }, { $time }, ora di { $city }

list-pair = { $before } e { $item }
list-middle = { $before }, { $item }
list-end = { $before } e { $item }

kind-session = Incontro
kind-session-week = Incontro, settimana { $n }
kind-session-week-track = Incontro, settimana { $week }, turno { $track }

done-share-message = Partecipa con il nostro gruppo a { $programme } (pagina in inglese): { $link }
forward-intro = I nostri incontri in { $programme }:
forward-room = La sala in diretta, solo per chi partecipa: { $link }
forward-schedule = Tutte le date nella propria ora locale (pagina in inglese): { $link }
forward-subject = I nostri incontri: { $programme }
