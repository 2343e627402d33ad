# French: the texts that a contact passes on. There are no pages and no mails in it yet, and each text says so of its links.

language-own-name = Français

date-month-january = janvier
date-month-february = février
date-month-march = mars
date-month-april = avril
date-month-may = mai
date-month-june = juin
date-month-july = juillet
date-month-august = août
date-month-september = septembre
date-month-october = octobre
date-month-november = novembre
date-month-december = décembre
date-weekday-monday = lundi
date-weekday-tuesday = mardi
date-weekday-wednesday = mercredi
date-weekday-thursday = jeudi
date-weekday-friday = vendredi
date-weekday-saturday = samedi
date-weekday-sunday = dimanche
date-weekday-short-monday = lun.
date-weekday-short-tuesday = mar.
date-weekday-short-wednesday = mer.
date-weekday-short-thursday = jeu.
date-weekday-short-friday = ven.
date-weekday-short-saturday = sam.
date-weekday-short-sunday = dim.
date-day-month-year = { $day } { $month } { $year }
date-day-month = { $day } { $month }
date-weekday-day-month-year = { $weekday } { $day } { $month } { $year }
date-weekday-day-month = { $weekday } { $day } { $month }
date-hour-cycle = h24
date-time-24 = { $hour }:{ $minute }
date-time-12 = { $hour }:{ $minute } { $period }
date-am = AM
date-pm = PM
date-noon = midi
date-midnight = minuit
date-day-after = le lendemain
date-day-before = la veille
date-days-after =
    { $n ->
        [one] { $n } jour après
       *[other] { $n } jours après
    }
date-days-before =
    { $n ->
        [one] { $n } jour avant
       *[other] { $n } jours avant
    }
date-moment = { $date }, { $time }, heure locale : { $city }

list-pair = { $before } et { $item }
list-middle = { $before }, { $item }
list-end = { $before } et { $item }

kind-session = Séance
kind-session-week = Séance, semaine { $n }
kind-session-week-track = Séance, semaine { $week }, horaire { $track }

done-share-message = Rejoignez notre groupe pour { $programme } (page en anglais) : { $link }
forward-intro = Nos séances pour { $programme } :
forward-room = La salle en direct, réservée aux personnes qui participent : { $link }
forward-schedule = Toutes les dates à votre heure locale (page en anglais) : { $link }
forward-subject = Nos séances : { $programme }
