// SPDX-License-Identifier: MIT
#include "app/panels/review_panel.h"

#include <QKeyEvent>
#include <QVBoxLayout>
#include <algorithm>

#include "app/convert/qt_text.h"
#include "app/panels/mentioned_place.h"
#include "app/panels/place_choice.h"

namespace marz {

namespace {

/// About a name that waits in the list the others of the text, which are certain, are not meant.
geo::DecisionReach reachOf(const geo::PlaceMention& mention) {
    return mention.uncertain ? geo::DecisionReach::whereUncertain : geo::DecisionReach::everywhere;
}

/// As high as its rows, within limits: a list of two names is no empty field.
void fitHeight(QListWidget& list, int most) {
    list.setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);  // it would lie over the only row
    int height = 2 * list.frameWidth() + 4;
    for (int row = 0; row < list.count() && height < most; ++row) {
        height += list.sizeHintForRow(row);
    }
    list.setFixedHeight(std::min(height, most));
}

}  // namespace

ReviewPanel::ReviewPanel(ArticleReading& reading, QWidget* parent)
    : QWidget(parent),
      m_reading(reading),
      m_title(new QLabel(this)),
      m_empty(new QLabel(this)),
      m_names(new QListWidget(this)) {
    setObjectName(QStringLiteral("reviewPanel"));
    setAccessibleName(tr("Review"));
    m_title->setWordWrap(true);
    m_title->setObjectName(QStringLiteral("reviewTitle"));
    m_empty->setWordWrap(true);
    m_empty->setProperty("role", QStringLiteral("quiet"));
    m_names->setObjectName(QStringLiteral("reviewNames"));
    m_names->setAccessibleName(tr("Uncertain names"));
    m_names->setAccessibleDescription(
        tr("Enter accepts, 1 to 9 choose a candidate, O another place, N says it is no "
           "place, W says why"));
    m_names->installEventFilter(this);
    auto* content = new QWidget(this);
    showScrolling(*content);  // before it is filled: all that is in it would be given its style once more
    auto* layout = new QVBoxLayout(content);
    layout->setContentsMargins(14, 12, 14, 10);
    layout->setSpacing(8);
    layout->addWidget(m_title);
    layout->addWidget(m_empty);
    layout->addWidget(m_names);
    layout->addWidget(makeDetails());
    layout->addWidget(makeDecided());
    layout->addStretch(1);
    connect(&m_reading, &ArticleReading::mentionsChanged, this, &ReviewPanel::refresh);
    connect(m_names, &QListWidget::currentRowChanged, this, [this](int row) {
        m_asked.reset();
        if (row >= 0) {
            m_reading.setCurrent(m_items[static_cast<std::size_t>(row)].mention);
        }
        showItem();
    });
    refresh();
}

void ReviewPanel::refresh() {
    m_asked.reset();
    refreshNames();
    refreshDecided();
    showItem();
}

void ReviewPanel::refreshNames() {
    const QSignalBlocker quiet(m_names);
    m_names->clear();
    m_items = m_reading.article() ? reviewItems(*m_reading.article(), m_reading.mentions()) : std::vector<ReviewItem>{};
    for (const ReviewItem& item : m_items) {
        const geo::PlaceMention& mention = m_reading.mentions()[item.mention];
        const QString times = item.count > 1 ? QStringLiteral("  \u00D7%1").arg(item.count) : QString();
        m_names->addItem(item.text + times + QStringLiteral("\n") + placeInWords(m_reading, mention.place) +
                         QStringLiteral("?"));
    }
    m_names->setCurrentRow(std::min(m_nextRow, m_names->count() - 1));
    m_nextRow = std::max(0, m_names->currentRow());
    const bool some = !m_items.empty();
    m_title->setText(!m_reading.article()  ? tr("Nothing to review")
                     : m_items.size() == 1 ? tr("1 name to look at")
                     : some                ? tr("%1 names to look at").arg(m_items.size())
                                           : tr("Every name is decided"));
    m_empty->setText(!m_reading.article()
                         ? tr("Attach an article first.")
                         : tr("No name of this article is uncertain. A name that was missed can be marked: select it "
                              "in the reader and press Ctrl+Shift+K."));
    m_empty->setVisible(!some);
    m_names->setVisible(some);
    fitHeight(*m_names, 230);
}

void ReviewPanel::refreshDecided() {
    m_decided->clear();
    for (const geo::ReviewDecision& decision : m_reading.decisions()) {
        const bool place = decision.verdict == geo::Verdict::isPlace;
        const QString words =
            QStringLiteral("\u201C%1\u201D %2")
                .arg(toQString(decision.phrase),
                     place ? tr("is %1").arg(placeInWords(m_reading, decision.place)) : tr("is not a place")) +
            (decision.reach == geo::DecisionReach::whereUncertain ? tr(" where it was uncertain") : QString());
        m_decided->addItem(words);
        m_decided->item(m_decided->count() - 1)->setToolTip(words);
    }
    m_decidedBox->setVisible(m_decided->count() > 0);
    fitHeight(*m_decided, 170);
    m_decided->setCurrentRow(m_decided->count() - 1);
}

const ReviewItem* ReviewPanel::presentItem() const {
    const int row = m_names->currentRow();
    return row >= 0 && static_cast<std::size_t>(row) < m_items.size() ? &m_items[static_cast<std::size_t>(row)]
                                                                      : nullptr;
}

const geo::PlaceMention* ReviewPanel::presentMention() const {
    const ReviewItem* item = presentItem();
    const std::optional<std::size_t> index = m_asked           ? m_asked
                                             : item != nullptr ? std::optional(item->mention)
                                                               : std::nullopt;
    return index && *index < m_reading.mentions().size() ? &m_reading.mentions()[*index] : nullptr;
}

void ReviewPanel::showItem() {
    const geo::PlaceMention* mention = presentMention();
    m_details->setVisible(mention != nullptr);
    if (mention != nullptr) {
        showMention(*mention);
    }
}

void ReviewPanel::showMention(const geo::PlaceMention& mention) {
    m_context->setText(contextHtml(*m_reading.article(), mention));
    const QSignalBlocker quiet(m_candidates);
    m_candidates->clear();
    const QStringList words = candidatesInWords(m_reading, mention);
    for (int row = 0; row < words.size(); ++row) {
        const geo::MentionCandidate& candidate = mention.candidates[static_cast<std::size_t>(row)];
        // The score stands first: in a narrow window the end of a line is left out.
        m_candidates->addItem(
            QStringLiteral("%1   %2   %3").arg(row + 1).arg(candidate.score, 0, 'f', 2).arg(words[row]));
        m_candidates->item(row)->setToolTip(words[row]);
        if (candidate.place == mention.place) {
            m_candidates->setCurrentRow(row);
        }
    }
    fitHeight(*m_candidates, 150);
    m_accept->setEnabled(m_candidates->count() > 0);
    showExplanation();
}

void ReviewPanel::showExplanation() {
    const geo::PlaceMention* mention = presentMention();
    m_why->setVisible(m_explain->isChecked() && mention != nullptr);
    if (mention != nullptr) {
        const int row = std::max(0, m_candidates->currentRow());
        m_why->setText(explanationHtml(m_reading, *mention, static_cast<std::size_t>(row)));
    }
}

void ReviewPanel::toggleExplanation() {
    m_explain->setChecked(!m_explain->isChecked());
}

void ReviewPanel::decide(const QString& text, geo::Verdict verdict, const geo::PlaceId& place,
                         geo::DecisionReach reach) {
    m_nextRow = std::max(0, m_names->currentRow());
    const QString words = verdict == geo::Verdict::isPlace ? tr("Decision That \u201C%1\u201D Is a Place").arg(text)
                                                           : tr("Decision That \u201C%1\u201D Is No Place").arg(text);
    m_reading.decide({geo::reviewPhrase(toUtf8(text)), verdict, place, reach}, words);
}

void ReviewPanel::accept() {
    const geo::PlaceMention* mention = presentMention();
    const int row = m_candidates->currentRow();
    if (mention != nullptr && row >= 0 && static_cast<std::size_t>(row) < mention->candidates.size()) {
        decide(toQString(m_reading.textOf(*mention)), geo::Verdict::isPlace,
               mention->candidates[static_cast<std::size_t>(row)].place, reachOf(*mention));
    }
}

void ReviewPanel::notAPlace() {
    if (const geo::PlaceMention* mention = presentMention()) {
        decide(toQString(m_reading.textOf(*mention)), geo::Verdict::notAPlace, {}, reachOf(*mention));
    }
}

void ReviewPanel::chooseOther() {
    if (const geo::PlaceMention* mention = presentMention()) {
        askForPlace(toQString(m_reading.textOf(*mention)), reachOf(*mention));
    }
}

void ReviewPanel::markPhrase(const QString& phrase) {
    askForPlace(phrase, geo::DecisionReach::everywhere);
}

void ReviewPanel::askForPlace(const QString& phrase, geo::DecisionReach reach) {
    const QString text = phrase.simplified();
    if (text.isEmpty() || !m_reading.article()) {
        return;
    }
    const QString question = tr("Which place is \u201C%1\u201D in this article?").arg(text);
    if (const auto place = PlaceChoice::ask(m_reading.names(), certainPlaces(m_reading), question, text, window())) {
        decide(text, geo::Verdict::isPlace, *place, reach);
    }
}

void ReviewPanel::currentIsNotAPlace() {
    if (const geo::PlaceMention* mention = m_reading.currentMention()) {
        decide(toQString(m_reading.textOf(*mention)), geo::Verdict::notAPlace, {}, reachOf(*mention));
    }
}

void ReviewPanel::explainCurrent() {
    if (m_reading.current()) {
        m_asked = m_reading.current();
        const QSignalBlocker quiet(m_names);
        m_names->setCurrentRow(-1);  // the details are about another name than the list's
        m_explain->setChecked(true);
        showItem();
    }
}

void ReviewPanel::takeBack() {
    const int row = m_decided->currentRow();
    const std::vector<geo::ReviewDecision>& decisions = m_reading.decisions();
    if (row >= 0 && static_cast<std::size_t>(row) < decisions.size()) {
        m_reading.takeBack(decisions[static_cast<std::size_t>(row)]);
    }
}

bool ReviewPanel::handleKey(const QKeyEvent& event) {
    if (event.modifiers() & ~(Qt::KeypadModifier | Qt::ShiftModifier)) {
        return false;
    }
    if (event.key() >= Qt::Key_1 && event.key() <= Qt::Key_9) {
        if (event.key() - Qt::Key_1 < m_candidates->count()) {
            m_candidates->setCurrentRow(event.key() - Qt::Key_1);
        }
        return true;
    }
    switch (event.key()) {
        case Qt::Key_Return:
        case Qt::Key_Enter:
        case Qt::Key_A:
            accept();
            return true;
        case Qt::Key_N:
            notAPlace();
            return true;
        case Qt::Key_O:
            chooseOther();
            return true;
        case Qt::Key_W:
            toggleExplanation();
            return true;
        default:
            return false;
    }
}

bool ReviewPanel::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::KeyPress) {
        const auto& key = static_cast<const QKeyEvent&>(*event);
        if (watched == m_decided && (key.key() == Qt::Key_Delete || key.key() == Qt::Key_Backspace)) {
            takeBack();
            return true;
        }
        if (watched != m_decided && handleKey(key)) {
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

}  // namespace marz
