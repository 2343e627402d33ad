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
    status statut estado estatus situacao stato статус состояние الحاله durum 状态 狀態 状態 ステータス 상태 स्थिति rsvp response \
    attendance anmeldestatus teilnahmestatus approval";
/// Words of headings of whether somebody comes, folded.
const COMING: &str = "\
    attend attending attendance come coming going join joining participate participating participation rsvp teilnahme teilnehmen nimmt \
    dabei kommt kommen kommst asiste asistes asistira asistiras asistir asistencia participa participas participara participar presence \
    present presente presenti participer participera participez participerez venir vient viendrez viendrezvous participerezvous notres presenca comparecera partecipa \
    partecipi partecipera partecipare участие участвует участвовать участвуете придет придете будете confirm confirms confirmed \
    confirmation confirmado confirmada confirma confirmo confirme confirmee conferma confermato accepted zusage zugesagt bestatigt подтверждено \
    الحضور سيحضر يحضر ستحضر حضور katilim katilacak katilacaksiniz katilacakmisiniz hadir kehadiran ikut आएंगे आएंगी 参加 出席 참석 참가";
/// Words beside them that ask no more than that, folded.
const ASKS: &str = "\
    will you can are do does be able to i we the this your our y n yes no oui non si s in training course session event nehmen sie du teil wirst \
    kannst ist vas va a usted ustedes podra puede voce vai pode serez vous etes serezvous etesvous estce des est ce que e il la le al misiniz misin apakah anda \
    akan bisa вы ли в هل ان في क्या आप में";
/// Words of headings above notes, folded.
const NOTES: &str = "\
    note notes comment comments remark remarks anmerkung anmerkungen bemerkung bemerkungen kommentar kommentare notiz notizen \
    nota notas observacion observaciones comentario comentarios remarque remarques commentaire commentaires observacao \
    observacoes commento commenti osservazioni заметки комментарии комментарий примечание примечания ملاحظه ملاحظات notlar \
    aciklama aciklamalar catatan keterangan टिप्पणी 备注 備註 備考 비고 메모";
/// How it begins that somebody comes in their place or later, whatever follows; folded.
const REPLACED: &str = "\
    deferred;replaced by;will be replaced;being replaced;reemplazad;lo reemplaza;la reemplaza;sera reemplaz;remplace par;remplacee par;sera remplac;diganti;\
    sostituito da;sostituita da;substituid;sera substitu;wird ersetzt;ersetzt durch;заменен";
/// How it begins that somebody does not come, folded.
const NOT_COMING: &str = "\
    rsvp cancel;resign;left the union;moved to next;no va;declin;ya no trabaja;proxima edicion;no interesad;fecha de baja;fecha baja;ne vient pas;ne viendr;a retirer;ausgetreten;\
    krank;nao podera;saiu do;assente;non viene;заболел;nie przyjdzie;nie moze;otkaz;ne dolazi;renunt;nu vine;lemond;nem jon;hatakuja;hatahudhuria;amejitoa;\
    gak bisa;ga bisa;gak jadi;yang batal;المعتذر;请假;請假;apolog;regret;en espera;absent;excus;entschuldigt;ausente;se retir;cancel;waitlist;waiting list;wait list;unsubscribed;refused;not attending;not going;not coming;will not attend;\
    will not come;wont come;does not come;cant be there;cannot attend;cannot come;cannot make;cannot join;cannot go;\
    cant attend;cant come;cant make;cant join;cant go;no show;noshow;unable to attend;unable to come;unable to join;\
    unable to make;pulled out;declined;denied;rejected;withdr;refunded;no longer coming;no longer attending;\
    no longer able;not approved;removed;please remove;please delete;deleted;transferred;unregistered;dropped out;\
    dropped;not interested;do not invite;abgemeldet;abgesagt;absage;ausgeschieden;verhindert;hat abgesagt;hat leider abgesagt;fallt aus;warteliste;abgelehnt;storniert;\
    zuruckgezogen;nimmt nicht;kommt nicht;kann nicht kommen;kann nicht teilnehmen;kann leider nicht;ist krank;\
    lista de espera;anulad;cancelo;rechazad;no asist;no viene;no puede asistir;no puede venir;no puede participar;\
    no podra asistir;no podra venir;no podra participar;no podra;ya no viene;ya no participa;ya no asist;ya no puede;ya no puedo;no voy a poder;no puedo asistir;no puedo ir;borrenme;de baja;se dio de baja;se da de baja;renunci;fallec;no participa;liste dattente;\
    annul;a annule;desist;sest desist;ne participera pas;a renonc;demission;decede;indisponible;empeche;desinscri;ha disdetto;rinuncia;afgemeld;rezygn;odwolan;kan niet;\
    komt niet;afgezegd;avbokad;avanmald;kommer inte;gelemiyor;gelmeyecek;gelemeyecek;katilamayacak;katilamiyor;\
    لن تحضر;لا يستطيع;不来;不能来;tidak jadi;tidak bisa;नहीं आ;ne vient;ne peut pas venir;ne peut pas participer;ne pourra pas;ne peut;je ne pourrai;je ne peux plus;ne participe;fila de espera;recusad;\
    nao vai;nao vem;nao posso ir;nao vou poder;nao poderei;nao pode;cancelou;nao participa;falec;lista dattesa;rifiutat;ritirat;non partecipa;лист ожидания;\
    отмен;отказ;отклонен;не участвует;не придет;не придут;не приду;не сможет;не смогу;выбыл;قائمه الانتظار;ملغ;معتذر;اعتذر;انسحب;مرفوض;لن يحضر;bekleme listesi;iptal;\
    reddedildi;katilmiyor;katilmayacak;vazgec;daftar tunggu;batal hadir;dibatalkan;ditolak;mengundurkan;tidak hadir;\
    प्रतीक्षा सूची;रद्द;अस्वीकृत;候补;候補;取消;已取消;退出;已退出;拒绝;已拒绝;不参加;キャンセル;辞退;欠席;不参加;대기;취소;불참;거절";
/// The same where nothing follows: "Baja California", "refuse collector" and Ms Batalla say something else.
const NOT_COMING_ALONE: &str = "baja;bajas;refuse;refusee;batal;standby;reserve;reserves;reservas;reserve list;deceased;out;no puede;no pueden;no puedo";

/// What may stand behind it in a note, folded: why, or since when.
const WHY: &str = "عن after it teil diri due because anymore any sorry please wegen leider por porque pour plus mehr mas per";

impl Says {
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
            && folded.split(' ').skip(1).all(|word| is_one_of("at on date am le el em il", word))
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
        has_one_of(STATE).then_some(Says::State).or_else(of_notes)
    }

    /// Whether a cell of such a column says that somebody does not come.
    pub fn is_cancelled(self, text: &str) -> bool {
        if text.is_empty() || text.len() > 40 {
            return false;
        }
        let folded = fold(text);
        if has_word(REPLACED, b';', &folded, true) {
            return true;
        }
        let folded = folded.strip_prefix("sorry i ").unwrap_or(&folded);
        let end = not_coming(folded);
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
                Says::Coming => says_no(text.split([',', '-', ' ', '.']).next().unwrap_or_default()),
                // Yes, or a date, or who comes instead.
                Says::Cancelled => {
                    is_ticked(text)
                        || text.len() > 5 && (text.as_bytes()[0].is_ascii_digit() || content::is_name(text))
                }
            }
    }
}

fn says_not_coming(folded: &str) -> bool {
    not_coming(folded).is_some()
}

/// Where what says so ends, in bytes.
fn not_coming(folded: &str) -> Option<usize> {
    if has_word(NOT_COMING_ALONE, b';', folded, false) {
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
        ] {
            assert!(!Says::below(heading).is_some_and(|says| says.is_cancelled(text)), "{heading}: {text}");
        }
    }

    #[test]
    fn words_to_look_for_are_folded() {
        let phrases = [REPLACED, NOT_COMING, NOT_COMING_ALONE].into_iter().flat_map(|words| words.split(';'));
        for word in
            phrases.chain([STATE, NOTES, WHY, COMING, ASKS].into_iter().flat_map(|words| words.split(' ')))
        {
            assert_eq!(fold(word), word);
        }
    }
}
