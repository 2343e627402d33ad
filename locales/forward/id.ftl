# Indonesian: the texts that a contact passes on. There are no pages and no mails in it yet, and each text says so of its links.

language-own-name = Bahasa Indonesia

date-month-january = Januari
date-month-february = Februari
date-month-march = Maret
date-month-april = April
date-month-may = Mei
date-month-june = Juni
date-month-july = Juli
date-month-august = Agustus
date-month-september = September
date-month-october = Oktober
date-month-november = November
date-month-december = Desember
date-weekday-monday = Senin
date-weekday-tuesday = Selasa
date-weekday-wednesday = Rabu
date-weekday-thursday = Kamis
date-weekday-friday = Jumat
date-weekday-saturday = Sabtu
date-weekday-sunday = Minggu
date-weekday-short-monday = Sen
date-weekday-short-tuesday = Sel
date-weekday-short-wednesday = Rab
date-weekday-short-thursday = Kam
date-weekday-short-friday = Jum
date-weekday-short-saturday = Sab
date-weekday-short-sunday = Min
date-day-month-year = { $day } { $month } { $year }
date-day-month = { $day } { $month }
date-weekday-day-month-year = { $weekday }, { $day } { $month } { $year }
date-weekday-day-month = { $weekday }, { $day } { $month }
date-hour-cycle = h24
date-time-24 = { $hour }.{ $minute }
date-time-12 = { $hour }.{ $minute } { $period }
date-am = AM
date-pm = PM
date-noon = tengah hari
date-midnight = tengah malam
date-day-after = hari berikutnya
date-day-before = hari sebelumnya
date-days-after = { $n } hari sesudahnya
date-days-before = { $n } hari sebelumnya
date-moment = { $date }, pukul { $time }, waktu { $city }

list-pair = { $before } dan { $item }
list-middle = { $before }, { $item }
list-end = { $before } dan { $item }

kind-session = Sesi
kind-session-week = Sesi, minggu { $n }
kind-session-week-track = Sesi, minggu { $week }, jadwal { $track }

done-share-message = Bergabunglah dengan kelompok kami di { $programme } (halaman berbahasa Inggris): { $link }
forward-intro = Sesi kita di { $programme }:
forward-room = Tautan ruang langsung, hanya untuk peserta: { $link }
forward-schedule = Semua tanggal dalam waktu setempat Anda (halaman berbahasa Inggris): { $link }
forward-subject = Sesi kita: { $programme }
