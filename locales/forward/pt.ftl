# Portuguese: the texts that a contact passes on. There are no pages and no mails in it yet, and each text says so of its links.

language-own-name = Português

date-month-january = janeiro
date-month-february = fevereiro
date-month-march = março
date-month-april = abril
date-month-may = maio
date-month-june = junho
date-month-july = julho
date-month-august = agosto
date-month-september = setembro
date-month-october = outubro
date-month-november = novembro
date-month-december = dezembro
date-weekday-monday = segunda-feira
date-weekday-tuesday = terça-feira
date-weekday-wednesday = quarta-feira
date-weekday-thursday = quinta-feira
date-weekday-friday = sexta-feira
date-weekday-saturday = sábado
date-weekday-sunday = domingo
date-weekday-short-monday = seg.
date-weekday-short-tuesday = ter.
date-weekday-short-wednesday = qua.
date-weekday-short-thursday = qui.
date-weekday-short-friday = sex.
date-weekday-short-saturday = sáb.
date-weekday-short-sunday = dom.
date-day-month-year = { $day } de { $month } de { $year }
date-day-month = { $day } de { $month }
date-weekday-day-month-year = { $weekday }, { $day } de { $month } de { $year }
date-weekday-day-month = { $weekday }, { $day } de { $month }
date-hour-cycle = h24
date-time-24 = { $hour }:{ $minute }
date-time-12 = { $hour }:{ $minute } { $period }
date-am = AM
date-pm = PM
date-noon = meio-dia
date-midnight = meia-noite
date-day-after = no dia seguinte
date-day-before = no dia anterior
date-days-after =
    { $n ->
        [one] { $n } dia depois
       *[other] { $n } dias depois
    }
date-days-before =
    { $n ->
        [one] { $n } dia antes
       *[other] { $n } dias antes
    }
date-moment = { $date }, { $time }, horário de { $city }

list-pair = { $before } e { $item }
list-middle = { $before }, { $item }
list-end = { $before } e { $item }

kind-session = Sessão
kind-session-week = Sessão, semana { $n }
kind-session-week-track = Sessão, semana { $week }, turno { $track }

done-share-message = Participe do nosso grupo em { $programme } (página em inglês): { $link }
forward-intro = Nossas sessões em { $programme }:
forward-room = A sala ao vivo, só para quem participa: { $link }
forward-schedule = Todas as datas no seu próprio horário (página em inglês): { $link }
forward-subject = Nossas sessões: { $programme }
