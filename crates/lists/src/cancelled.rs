//! Who will not come, or waits for a place: exports of events and forms keep them, with a column that says so.

use cells::{
    content::{self, is_one_of, is_ticked, says_no},
    fold::fold,
};
use domain::text::has_word;

/// What a column says of those who are in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Says {
    /// Their state: "Attending", "Cancelled".
    State,
    /// Whether they come.
    Coming,
    /// Whether they have cancelled, or when.
    Cancelled,
    /// Whatever somebody wanted to say.
    Notes,
    /// Nothing that is known.
    Other,
}

/// Words of headings above states, folded.
const STATE: &str = "\
    statut estado estatus situacao stato статус состояние الحاله durum 状态 狀態 状態 ステータス 상태 स्थिति rsvp response \
    attendance approval ruckmeldung antwort respuesta reponse risposta resposta";
/// Words of headings of whether somebody comes, folded.
const COMING: &str = "\
    attend attending attendance come coming going join joining participate participating participation rsvp teilnahme teilnehmen nimmt \
    dabei kommt kommen kommst asiste asistes asistira asistiras asistir asistencia participa participas participara participar presence \
    present presente presenti participer participera participez participerez venir vient viendrez viendrezvous participerezvous notres presenca comparecera partecipa \
    partecipi partecipera partecipare участие участвует участвовать участвуете придет придете будете confirm confirms confirmed \
    confirmation confirmado confirmada confirma confirmo confirme confirmee conferma confermato accepted zusage zugesagt bestatigt подтверждено \
    الحضور سيحضر يحضر ستحضر حضور katilim katilacak katilacaksiniz katilacakmisiniz hadir kehadiran ikut आएंगे आएंगी 参加 出席 참석 참가 \
    available disponible disponibile disponivel verfugbar participe participeratil participeratelle confirmacion presenza konfirmasi \
    udzial atashiriki भाग 出欠 active activo activa aktiv actif ativo attivo commit";
/// Words beside them that ask no more than that, folded.
const ASKS: &str = "\
    will you can are do does be able to i we the this your our y n yes no oui non si s in training course session event nehmen sie du teil wirst \
    kannst ist vas va a usted ustedes podra puede voce vai pode serez vous etes serezvous etesvous estce des est ce que e il la le al misiniz misin apakah anda \
    akan bisa вы ли в هل ان في क्या आप में लेंगे mi 여부 member";
/// Words of headings above notes, folded.
const NOTES: &str = "\
    note notes comment comments remark remarks anmerkung anmerkungen bemerkung bemerkungen kommentar kommentare notiz notizen \
    nota notas observacion observaciones comentario comentarios remarque remarques commentaire commentaires observacao \
    observacoes commento commenti osservazioni заметки комментарии комментарий примечание примечания ملاحظه ملاحظات notlar \
    aciklama aciklamalar catatan keterangan टिप्पणी 备注 備註 備考 비고 메모";
/// How it begins that somebody comes in their place or later, whatever follows; folded.
const REPLACED: &str = "\
    not available;unavailable;nicht verfug;no disponible;pas disponible;non disponibil;nao disponivel;deferred;replaced by;will be replaced;being replaced;reemplazad;lo reemplaza;la reemplaza;sera reemplaz;remplace par;remplacee par;sera remplac;diganti;\
    sostituito da;sostituita da;substituid;sera substitu;wird ersetzt;ersetzt durch;заменен";
/// How it begins that somebody does not come, folded.
const NOT_COMING: &str = "\
    rsvp cancel;resign;left the union;moved to next;declin;ya no trabaja;proxima edicion;no interesad;fecha de baja;fecha baja;a retirer;ausgetreten;\
    saiu do;assente;заболел;otkaz;renunt;lemond;nem jon;hatakuja;hatahudhuria;amejitoa;gak jadi;yang batal;المعتذر;请假;請假;apolog;regret;\
    en espera;absent;excus;entschuldigt;ausente;se retir;cancel;waitlist;waiting list;wait list;unsubscribed;refused;cant be there;no show;noshow;\
    pulled out;declined;denied;rejected;withdr;refunded;not approved;removed;please remove;please delete;deleted;transferred;unregistered;dropped out;\
    dropped;not interested;do not invite;abgemeldet;abgesagt;absage;ausgeschieden;verhindert;hat abgesagt;hat leider abgesagt;fallt aus;warteliste;\
    abgelehnt;storniert;zuruckgezogen;ist krank;lista de espera;anulad;cancelo;rechazad;borrenme;de baja;se dio de baja;se da de baja;renunci;fallec;\
    liste dattente;annul;a annule;desist;sest desist;a renonc;demission;decede;indisponible;empeche;desinscri;ha disdetto;rinuncia;afgemeld;rezygn;\
    odwolan;afgezegd;avbokad;avanmald;gelemiyor;gelmeyecek;gelemeyecek;katilamayacak;katilamiyor;不来;不能来;tidak jadi;fila de espera;recusad;cancelou;\
    falec;lista dattesa;rifiutat;ritirat;лист ожидания;отмен;отказ;отклонен;выбыл;قائمه الانتظار;ملغ;معتذر;اعتذر;انسحب;مرفوض;bekleme listesi;iptal;\
    reddedildi;katilmiyor;katilmayacak;vazgec;daftar tunggu;batal hadir;dibatalkan;ditolak;mengundurkan;प्रतीक्षा सूची;रद्द;अस्वीकृत;候补;候補;取消;已取消;退出;\
    已退出;拒绝;已拒绝;不参加;キャンセル;辞退;欠席;不参加;대기;취소;불참;거절;\
    on leave;maternity leave;sick;left the group;has left;on hold;do not register;do not include;to be removed;se bajo;dada de baja;dado de baja;\
    eliminar;sest retir;retirad;nest plus;abandon;a quitte;a supprimer;saiu;afastad;retirar da lista;nicht dabei;doch nicht;ausgestiegen;\
    sagt ab;sagt leider ab;steigt aus;ha rinunciat;ha annullat;disdett;si e ritirat;da togliere;mundur;batal ikut;berhalangan;zrezygn;wycofa;odpada;\
    anulowan;уволил;передумал;gelmiyor;ayrildi;الغي;غير متاح;hatashiriki;hataweza;ameacha;hayupo;amejiondoa;odhlas;zrusi;avhopp;har hoppat;\
    hindi makak;hindi sasali;date left;left on;austritt;terminated;nemuze prij;neprij;nezucast;\
    entfallt;leider nicht;valt af;doet niet mee;verhinderd;afwezig;forhind;aterbud;avbud;afbud;nece doci;скасов;\
    anulat;sa retras;a renuntat;izin;nieobecn;remover;backed out;sends regret;sends her regret;sends his regret;ya no v;ya no p;desisti;لغو;انصراف;يعتذر;غائب;vắng;hủy;відмов;ακυρ;not this time";
/// The same wherever it stands, in scripts without blanks or with endings instead of words.
const NOT_COMING_WITHIN: [&str; 23] = [
    "不能",
    "不克",
    "ไม่เข",
    "缺席",
    "不參加",
    "ไม่มา",
    "ไม่สามารถ",
    "ยกเลิก",
    "বাতিল",
    "无法",
    "無法",
    "来不了",
    "離職",
    "离职",
    "できません",
    "不可",
    "不参加",
    "退会",
    "불가",
    "못",
    "취소",
    "불참",
    "탈퇴",
];
/// Words of who says no to a word beside it, folded; what they cannot do; how words for coming begin; and what may stand between.
const NOT: &str = "\
    not cannot cant wont doesnt didnt isnt never unable no non nicht ne nao nem nie nu ei ikke inte niet не لن لا لم tidak tak gak nggak ga नहीं khong";
const CAN: &str = "\
    cannot cant unable can able could puede pueden puedo podra podran pode podera poderei posso kann konnen peut pourra pourrai peux potra puo \
    может могу сможет смогу зможе може يستطيع bisa dapat moze kan poder moge";
const COMES: &str = "\
    particip;going;go;make;asist;acud;vien;veni;vem;va;vai;vou;voy;ir;teilnehm;teil;mitmach;partecip;uczestn;udzial;przyj;участ;прид;прий;буд;يشارك;تشارك;يحضر;تحضر;\
    الحضور;المشاركه;ikut;hadir;datang;आ;भाग;tham;interes;kom;dolazi;nimmt;vine";
const BETWEEN: &str = "longer doch leider mehr plus piu mais mas mai ya lagi also after all anymore bierze wezmie लेंगे सकते सकती सकूंगी पाएंगे पाऊंगी pas gia dược взяти";
/// The same where nothing follows: "Baja California", "refuse collector" and Ms Batalla say something else.
const NOT_COMING_ALONE: &str = "krank;ziek;raus;keluar;retire;retire de la liste;retras;baixa;baja;bajas;refuse;refusee;batal;standby;reserve;reserves;reservas;reserve list;deceased;out;no puede;no pueden;no puedo";

/// What may stand behind it in a note, folded: why, or since when.
const WHY: &str = "in since this until desde depuis seit ab from عن after it teil diri due because anymore any sorry please wegen leider por porque pour plus mehr mas per etti edildi";

/// How words begin that ask whether somebody comes, in more languages than `COMING` has whole ones; folded. The last are looked for
/// within words.
const ASKS_COMING: &str = "\
    attend;coming;commit to;join;particip;take part;make it;availab;confirm;respon;repl;reponse;reply;interest;asist;dispon;inscri;interesa;presen;prezen;pris;\
    venir;vien;nimm;teiln;zusag;ruckmeld;anwes;kommt;dabei;aanwez;doet mee;komt;neemt deel;delta;narvaro;naervaer;kommer;osallistu;tulee;\
    obecn;udzia;uczest;bierze;wezm;ucast;zucast;dolaz;sudjel;ucestv;долаз;учеств;приса;участ;учас;сможет;подтверж;підтв;будет;буде;\
    reszt;jelen;confirmat;vine;συμμετ;παρου;حضور;مشارك;شارك;ستشارك;يشارك;تاكيد;katil;hadir;bersedia;ikut;kehadiran;tham;hien dien;co mat;atahudh;utash;atashir;\
    kushirik;dadalo;lalahok;उपस्थ;भाग;सहभाग;উপস্থিত;অংশ;يحضر;ستحضر;המשתתף;משתתף;מגיע;เข้าร่วม;มาร่วม";
const ASKS_COMING_WITHIN: [&str; 7] = ["参加", "出席", "參加", "참석", "참가", "참여", "能否"];
/// Beside them it is of something else, or past.
const ASKS_ELSE: &str = "\
    before already previous previously past ever last person online venue track tracks facilitator facilitate host lunch dinner hotel antes ya deja schon bereits newsletter whatsapp photo foto \
    раньше ранее قبل onceden sebelumnya";

impl Says {
    /// Whether a heading may ask who comes, in the words of some language: then no is a no, if few say so.
    pub fn may_ask(heading: &str) -> bool {
        let folded = fold(heading.split('(').next().unwrap_or_default());
        let mut rest = folded.as_str();
        let mut is_asked = ASKS_COMING_WITHIN.iter().any(|word| folded.contains(word));
        while !rest.is_empty() && !is_asked {
            is_asked = has_word(ASKS_COMING, b';', rest, true)
                || rest.strip_prefix("ال").is_some_and(|rest| has_word(ASKS_COMING, b';', rest, true));
            rest = rest.split_once(' ').map_or("", |(_, rest)| rest);
        }
        heading.len() < HEADING_MAX && is_asked && !folded.split(' ').any(|word| is_one_of(ASKS_ELSE, word))
    }

    /// What the column below a heading says, if it says whether people come.
    pub fn below(heading: &str) -> Option<Says> {
        let folded = fold(heading.split('(').next().unwrap_or_default());
        if folded.is_empty() || folded.len() > 60 {
            return None;
        }
        if has_word(REPLACED, b';', &folded, true) {
            return Some(Says::Cancelled);
        }
        // Not "Cancellation policy".
        if says_not_coming(&folded)
            && folded.split(' ').skip(1).all(|word| is_one_of("at on date left am le el em il", word))
        {
            return Some(Says::Cancelled);
        }
        let mut asks = false;
        let is_asked = folded.split(' ').all(|word| {
            let is_it = is_one_of(COMING, word);
            asks |= is_it;
            is_it || is_one_of(ASKS, word)
        });
        // "是否参加" has no blanks.
        if is_asked && asks || folded.starts_with("是否") && folded.ends_with(['加', '席']) {
            return Some(Says::Coming);
        }
        let has_one_of = |words| folded.split(' ').any(|word| is_one_of(words, word));
        let of_notes = || has_one_of(NOTES).then_some(Says::Notes);
        // "Genehmigungsstatus".
        let of_state = has_one_of(STATE) || folded.split(' ').any(|word| word.ends_with("status"));
        of_state.then_some(Says::State).or_else(of_notes)
    }

    /// Whether a cell of such a column says that somebody does not come, in one of the things it says.
    pub fn is_cancelled(self, text: &str) -> bool {
        // "B ❌".
        if matches!(self, Says::State | Says::Notes)
            && text.len() < STATE_MAX
            && text.contains(['❌', '✖', '✗', '✘'])
        {
            return true;
        }
        let is_mark = |letter: char| matches!(letter, '(' | ')' | ',' | ';' | '.' | ':' | '–' | '—' | '\n');
        if text.is_empty() || text.len() > if self == Says::State { STATE_MAX } else { TEXT_MAX } {
            return false;
        }
        self.is_cancelled_by(text)
            || text.contains(is_mark) && text.split(is_mark).take(4).any(|part| self.is_cancelled_by(part))
    }

    fn is_cancelled_by(self, text: &str) -> bool {
        let text = text.split(" - ").next().unwrap_or_default();
        if text.trim().is_empty() || text.len() > PART_MAX {
            return false;
        }
        let folded = fold(text);
        if has_word(REPLACED, b';', &folded, true) {
            return true;
        }
        let folded = folded.strip_prefix("sorry i ").unwrap_or(&folded);
        let end = not_coming(folded).or_else(|| refused(folded));
        // "Cancelled the hotel", "not coming on Friday".
        let is_of_something = || {
            let rest = end.and_then(|end| folded.get(end..)).and_then(|rest| rest.split_once(' '));
            let mut words = rest.map_or("", |(_, rest)| rest).split(' ');
            let first = words.next().unwrap_or_default();
            let is_number = |word: &str| word.starts_with(|letter: char| letter.is_ascii_digit());
            !(first.is_empty()
                || is_number(first)
                || words.next().is_some_and(is_number)
                || is_one_of(WHY, first))
        };
        end.is_some() && (!matches!(self, Says::Notes | Says::Other) || !is_of_something())
            || match self {
                Says::State | Says::Notes | Says::Other => false,
                Says::Coming => {
                    text == "0" || says_no(text.split([',', '-', ' ', '.']).next().unwrap_or_default())
                }
                // Yes, or a date, or who comes instead.
                Says::Cancelled => {
                    is_ticked(text)
                        || text.len() > 5 && (text.as_bytes()[0].is_ascii_digit() || content::is_name(text))
                }
            }
    }
}

/// Longer headings ask for more.
const HEADING_MAX: usize = 100;
/// Longer states, notes and parts of them say more; in bytes.
const STATE_MAX: usize = 40;
const TEXT_MAX: usize = 160;
const PART_MAX: usize = 80;

/// Where a no to coming ends, in bytes: "will not join", "kommt nicht", "não vai poder participar", "cannot".
fn refused(folded: &str) -> Option<usize> {
    let comes = |word: &str| is_one_of(COMING, word) || has_word(COMES, b';', word, true);
    let mut words = Vec::new();
    let mut at = 0;
    for word in folded.split(' ') {
        at += word.len();
        words.push((word, at));
        at += 1;
    }
    let (no, (_, mut end)) = words.iter().copied().enumerate().find(|(_, (word, _))| is_one_of(NOT, word))?;
    let mut is_said = no > 0 && comes(words[no - 1].0);
    let mut can = words[..=no].iter().any(|(word, _)| is_one_of(CAN, word));
    let mut is_end = true;
    for (word, at) in &words[no + 1..] {
        if comes(word) {
            (is_said, end) = (true, *at);
        } else if is_one_of(CAN, word) {
            can = true;
            // "Não vai poder".
            end = if is_said { *at } else { end };
        } else if is_one_of(BETWEEN, word) {
            // "Ne participera pas".
            end = if is_said { *at } else { end };
        } else if !is_one_of(ASKS, word) {
            is_end = false;
            break;
        }
    }
    if is_said { Some(end) } else { (can && is_end).then_some(folded.len()) }
}

fn says_not_coming(folded: &str) -> bool {
    not_coming(folded).is_some()
}

/// Where what says so ends, in bytes.
fn not_coming(folded: &str) -> Option<usize> {
    // "Baja 3/5".
    let alone = folded.trim_end_matches(|letter: char| letter.is_ascii_digit() || letter == ' ');
    if has_word(NOT_COMING_ALONE, b';', alone, false) {
        return Some(folded.len());
    }
    if !folded.is_ascii() && NOT_COMING_WITHIN.iter().any(|said| folded.contains(said)) {
        return Some(folded.len());
    }
    // Most texts begin otherwise.
    let is_said = has_word(NOT_COMING, b';', folded, true);
    let said = || NOT_COMING.split(';').find(|said| folded.starts_with(said));
    is_said.then(said).flatten().map(str::len)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn who_does_not_come_is_known_by_what_the_column_is_about() {
        for (heading, text) in [
            ("Attendee Status", "Not Attending"),
            ("Approval Status", "cancelled"),
            ("Status", "Abgesagt"),
            ("Estado de la inscripción", "Cancelada"),
            ("الحالة", "ملغي"),
            ("RSVP", "No"),
            ("Will you attend?", "no"),
            ("Nimmt teil", "Nein"),
            ("Cancelled", "Yes"),
            ("Cancelled at", "2027-02-01 10:00"),
            ("状態", "欠席"),
            ("Estado", "Baja"),
            ("Statut", "Refusé"),
            ("Status", "Batal"),
            ("Status", "Can't come"),
            ("Status", "no-show"),
            ("Status", "Waitlisted"),
            ("Status", "waiting list"),
            ("Status", "Warteliste Platz 3"),
            ("Statut", "Liste d'attente"),
            ("Subscription status", "unsubscribed"),
            ("Notes", "cancelled"),
            ("Bemerkung", "hat leider abgesagt"),
            ("Observaciones", "se dio de baja el 3/3"),
            ("Remarques", "s'est désistée"),
            ("Note", "ha disdetto"),
            ("Status", "Deleted"),
            ("RSVP", "Can't go"),
            ("备注", "不来了"),
            ("Notes", "please remove"),
            ("Remarks", "dropped out 3 March"),
            ("Observaciones", "no viene"),
            ("Comment", "will not come"),
            ("Confirmed?", "N"),
            ("Confirmado", "Canceló"),
            ("Participera (oui/non)", "non"),
            ("Can you attend?", "No, sorry"),
            ("Accepted", "FALSE"),
            ("Status", "Apologies"),
            ("Statut", "Excusée"),
            ("Commentaires", "ne peut pas venir"),
            ("Observaciones", "no podrá asistir"),
            ("Remarks", "can't make it"),
            ("Remarks", "not interested"),
            ("Remarque", "ne participera pas"),
            ("Remarque", "démissionnaire"),
            ("Remarque", "a renoncé"),
            ("Remarque", "décédé"),
            ("Observaciones", "Se da de baja"),
            ("Observaciones", "renunció"),
            ("Observações", "faleceu"),
            ("Bemerkung", "nimmt nicht teil"),
            ("Bemerkung", "ausgeschieden"),
            ("Notlar", "vazgeçti"),
            ("Catatan", "mengundurkan diri"),
            ("Примечание", "выбыла"),
            ("ملاحظات", "انسحب"),
            ("¿Vas a asistir?", "No"),
            ("Você vai participar?", "Não"),
            ("Serez-vous présent(e) ?", "Non"),
            ("Serez-vous des nôtres ?", "Non"),
            ("هل ستحضر؟", "لا"),
            ("Katılacak mısınız?", "Hayır"),
            ("Будете участвовать?", "Нет"),
            ("क्या आप आएंगे?", "नहीं"),
            ("是否参加", "否"),
            ("Apakah Anda akan hadir?", "Tidak"),
            ("Confirmó", "no"),
            ("Asistirá", "No creo"),
            ("Notes", "Replaced by Tom Fox"),
            ("Remarques", "ne vient pas"),
            ("Observaciones", "lo reemplaza Tomás Paz"),
            ("Notes", "resigned"),
            ("Notes", "deferred to autumn"),
            ("Notes", "Sorry I cannot join after all"),
            ("Status", "out"),
            ("Observaciones", "no puede"),
            ("Maoni", "hatakuja"),
            ("Replaced by", "Tom Fox"),
            ("Remplacé par", "Jean Roux"),
            ("Notes", "Will not join after all"),
            ("Notes", "will not attend – new job"),
            ("Notes", "dropped out in May"),
            ("Notes", "pulled out (family)"),
            ("Notes", "not available on Tuesdays"),
            ("Notes", "won't be able to join"),
            ("Notes", "on leave, not attending"),
            ("Notes", "vegetarian, not coming"),
            ("Notes", "cancelled - sick"),
            ("Observações", "não vai poder participar"),
            ("Observações", "não poderá participar"),
            ("Bemerkung", "kann doch nicht teilnehmen"),
            ("Bemerkung", "kann nicht"),
            ("Note", "non partecipa più"),
            ("Note", "non può venire"),
            ("Примечание", "не сможет участвовать"),
            ("Catatan", "batal ikut"),
            ("Catatan", "tidak ikut"),
            ("ملاحظات", "لن يشارك"),
            ("टिप्पणी", "नहीं आ पाएंगे"),
            ("Observaciones", "no va a participar"),
            ("Observaciones", "baja 3/5"),
            ("Remarques", "s'est retirée"),
            ("Uwagi", "nie weźmie udziału"),
            ("备注", "无法参加"),
            ("備考", "都合により不参加"),
            ("비고", "참석 못함"),
            ("Maoni", "hatashiriki"),
            ("Available?", "no"),
            ("Disponible", "No"),
            ("Verfügbar", "nein"),
            ("Presenza", "no"),
            ("Udział", "nie"),
            ("出欠", "×"),
            ("참석 여부", "아니오"),
            ("Rückmeldung", "Absage"),
            ("Active", "FALSE"),
            ("Date left", "2026-11-01"),
            ("Genehmigungsstatus", "Abgelehnt"),
            ("Estado de aprobación", "rechazado"),
            ("Bemerkung", "kann doch nicht"),
            ("Ghi chú", "không tham gia được"),
            ("Poznámka", "nemůže přijít"),
            ("Observações", "não vai poder"),
            ("Opmerking", "valt af"),
            ("Примітка", "не зможе взяти участь"),
            ("Observații", "nu mai vine"),
            ("หมายเหตุ", "ไม่มา"),
            ("备注", "不能参加"),
            ("Notes", "❌"),
        ] {
            assert!(Says::below(heading).unwrap_or(Says::Other).is_cancelled(text), "{heading}: {text}");
        }
        for (heading, text) in [
            ("Attendee Status", "Attending"),
            ("Estado", "Baja California"),
            ("Status", "subscribed"),
            ("Status", "Waiter"),
            ("Statut", "En attente"),
            ("Status", "No"),
            ("Status", "Member"),
            ("Cancelled", "No"),
            ("Cancelled", "0"),
            ("Cancelled", ""),
            ("RSVP", "-"),
            ("RSVP", "Yes"),
            ("Attending in person?", "No"),
            ("Vegetarian", "No"),
            ("Employment state", "Cancelled"),
            ("Cancellation policy", "Yes"),
            ("Notes", "No"),
            ("Notes", "vegetarian"),
            ("Notes", "cannot eat nuts"),
            ("Notes", "can't make lunch"),
            ("Notes", "unable to pay the fee"),
            ("Observaciones", "no puede comer gluten"),
            ("Notes", "has never cancelled"),
            ("Notes", "cancelled her gym"),
            ("Notes", "not coming to dinner"),
            ("Notes", "no longer works at Acme"),
            ("Notes", "dropped out of college; very keen"),
            ("Notes", "Withdrew then rejoined"),
            ("Bemerkung", "kommt nicht zum Abendessen"),
            ("Observaciones", "no asistirá el viernes"),
            ("Remarques", "ne vient pas au dîner"),
            ("Notes", "not sure"),
            // Hospitals, families, pensioners, a pilgrim and Mr Huy.
            ("Status", "Krankenhaus"),
            ("Status", "Ziekenhuis"),
            ("Catatan", "keluarga"),
            ("Status", "Retired"),
            ("Notes", "Haji"),
            ("Notes", "Huy"),
            ("Observaciones", "retrasada"),
            ("Active", "TRUE"),
            ("Familienstatus", "verheiratet"),
            ("Notes", "no"),
            ("Notes", "no preference"),
            ("Notes", "no longer a member"),
            ("Notes", "will not eat meat"),
            ("Notes", "can attend both"),
            ("Notes", "no es facilitador"),
            ("Bemerkung", "kann nicht gut Englisch"),
            ("Observaciones", "no come carne"),
        ] {
            assert!(!Says::below(heading).is_some_and(|says| says.is_cancelled(text)), "{heading}: {text}");
        }
    }

    #[test]
    fn words_to_look_for_are_folded() {
        let phrases = [REPLACED, NOT_COMING, NOT_COMING_ALONE].into_iter().flat_map(|words| words.split(';'));
        let phrases = phrases.chain(COMES.split(';')).chain(NOT_COMING_WITHIN);
        for word in phrases.chain(
            [STATE, NOTES, WHY, COMING, ASKS, NOT, CAN, BETWEEN]
                .into_iter()
                .flat_map(|words| words.split(' ')),
        ) {
            assert_eq!(fold(word), word);
        }
    }
}
