// SPDX-License-Identifier: MIT
#include "app/bibliography/excerpt.h"

#include <QHash>
#include <QSet>
#include <algorithm>
#include <utility>
#include <vector>

#include "app/bibliography/quotation.h"

namespace marz {

namespace {

/// A word without its ending, so that "drill" is found in "drills": its first letters in small ones. Empty for words
/// that are too short to say much.
struct Stem {
    QString text;
    int weight = 0;
};

Stem stemOf(const QString& word) {
    constexpr qsizetype kept = 5;
    constexpr qsizetype shortestName = 3;
    QString letters;
    bool number = false;
    for (const QChar letter : word) {
        number = number || letter.isDigit();
        if (letter.isLetterOrNumber()) {
            letters += letter;
        }
    }
    const bool name = !letters.isEmpty() && letters.front().isUpper();
    if (letters.size() < (number ? 1 : name ? shortestName : kept)) {
        return {};
    }
    return {letters.left(number ? letters.size() : kept).toCaseFolded(), number ? 3 : name ? 2 : 1};
}

QStringList wordsOf(const QString& text) {
    return text.simplified().split(QLatin1Char(' '), Qt::SkipEmptyParts);
}

QHash<QString, int> weightsOf(const QStringList& statements) {
    QHash<QString, int> weights;
    for (const QString& statement : statements) {
        const QStringList words = wordsOf(statement);
        for (qsizetype index = 0; index < words.size(); ++index) {
            // The first word has a capital in any case.
            const Stem stem = stemOf(index == 0 ? words[index].toLower() : words[index]);
            if (!stem.text.isEmpty()) {
                weights.insert(stem.text, std::max(weights.value(stem.text), stem.weight));
            }
        }
    }
    return weights;
}

/// Behind a full stop that is not that of an abbreviation: "Mr.", "U.S.", "B.".
bool endsSentence(const QString& word) {
    qsizetype end = word.size();
    while (end > 0 && QStringLiteral("\"'”’»)]").contains(word[end - 1])) {
        --end;
    }
    if (end == 0 || !QStringLiteral(".?!…").contains(word[end - 1])) {
        return false;
    }
    const QString before = word.left(end - 1);
    return word[end - 1] != QLatin1Char('.') || (before.size() > 2 && !before.contains(QLatin1Char('.')));
}

bool endsClause(const QString& word) {
    return QStringLiteral(",;:–—").contains(word.back());
}

/// A text's words, and how much of what is told a run of them shares.
class WeighedWords {
public:
    WeighedWords(QStringList words, const QHash<QString, int>& weights) : m_words(std::move(words)) {
        for (const QString& word : m_words) {
            m_stems.push_back(stemOf(word).text);
            m_weights.push_back(weights.value(m_stems.back()));
        }
    }

    const QStringList& words() const { return m_words; }
    bool beginsSentence(qsizetype at) const { return at == 0 || endsSentence(m_words[at - 1]); }
    bool beginsClause(qsizetype at) const { return beginsSentence(at) || endsClause(m_words[at - 1]); }
    /// Each stem counts once.
    int sharedBy(qsizetype begin, qsizetype count) const {
        QSet<QString> seen;
        int sum = 0;
        for (qsizetype at = begin; at < std::min(begin + count, m_words.size()); ++at) {
            const auto index = static_cast<std::size_t>(at);
            if (m_weights[index] > 0 && !seen.contains(m_stems[index])) {
                seen.insert(m_stems[index]);
                sum += m_weights[index];
            }
        }
        return sum;
    }

private:
    QStringList m_words;
    std::vector<QString> m_stems;
    std::vector<int> m_weights;
};

struct Beginning {
    qsizetype at = 0;
    int shared = 0;
};

/// Of sentences the first that shares most; of words in their midst the last, rather at the beginning of a clause.
Beginning bestBeginning(const WeighedWords& text, int count) {
    constexpr double worthBreakingIn = 1.5;  // times what a run from the beginning of a sentence shares
    Beginning sentence{0, text.sharedBy(0, count)};
    Beginning inMidst;
    bool atClause = false;
    constexpr qsizetype searched = 5000;  // words; no paragraph is that long
    for (qsizetype at = 1; at < std::min(text.words().size(), searched); ++at) {
        const int shared = text.sharedBy(at, count);
        if (text.beginsSentence(at) && shared > sentence.shared) {
            sentence = {at, shared};
        }
        const bool clause = text.beginsClause(at);
        if (shared > inMidst.shared || (shared == inMidst.shared && (clause || !atClause))) {
            inMidst = {at, shared};
            atClause = clause;
        }
    }
    return inMidst.shared > worthBreakingIn * sentence.shared ? inMidst : sentence;
}

}  // namespace

QString excerptAbout(const QString& text, const QStringList& statements, int words) {
    const WeighedWords weighed(wordsOf(text), weightsOf(statements));
    if (weighed.words().size() <= words) {
        return firstWords(text, words);
    }
    const Beginning begin = bestBeginning(weighed, words);
    const QString rest = weighed.words().mid(begin.at).join(QLatin1Char(' '));
    return (weighed.beginsSentence(begin.at) ? QString() : QStringLiteral("…\u00A0")) + firstWords(rest, words);
}

}  // namespace marz
