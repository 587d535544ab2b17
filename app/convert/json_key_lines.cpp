// SPDX-License-Identifier: MIT

#include "app/convert/json_key_lines.h"

#include <QStringList>
#include <algorithm>

namespace marz {

namespace {

class KeyScanner {
public:
    explicit KeyScanner(const QByteArray& json) : m_json(json) {}

    QHash<QString, int> scan() {
        while (m_at < m_json.size()) {
            step();
        }
        return std::move(m_lines);
    }

private:
    void step() {
        const char character = m_json[m_at];
        if (character == '"') {
            readString();
            return;
        }
        if (character == '{' || character == '[') {
            if (!m_positions.isEmpty() && m_positions.last() > 0) {
                m_lines.insert(m_path.join(QLatin1Char('/')), m_line);
            }
            m_positions.append(character == '[' ? 1 : 0);
            m_path.append(character == '[' ? QStringLiteral("1") : QString());
        } else if (character == ',' && !m_path.isEmpty() && m_positions.last() > 0) {
            m_path.last() = QString::number(++m_positions.last());
        } else if ((character == '}' || character == ']') && !m_path.isEmpty()) {
            m_path.removeLast();
            m_positions.removeLast();
        } else if (character == '\n') {
            ++m_line;
        }
        ++m_at;
    }

    void readString() {
        const qsizetype begin = ++m_at;
        while (m_at < m_json.size() && m_json[m_at] != '"') {
            m_at += m_json[m_at] == '\\' ? 2 : 1;
        }
        const QString text = QString::fromUtf8(m_json.mid(begin, m_at - begin));
        ++m_at;
        if (isKey() && !m_path.isEmpty()) {
            m_path.last() = text;
            m_lines.insert(m_path.join(QLatin1Char('/')), m_line);
        }
    }

    bool isKey() const {
        qsizetype next = m_at;
        while (next < m_json.size() && QByteArrayView(" \t\r\n").contains(m_json[next])) {
            ++next;
        }
        return next < m_json.size() && m_json[next] == ':';
    }

    const QByteArray& m_json;
    qsizetype m_at = 0;
    int m_line = 1;
    QStringList m_path;      // the current key of each object that is open, the current position in each list
    QList<int> m_positions;  // of the lists, counted from 1; 0 for objects
    QHash<QString, int> m_lines;
};

}  // namespace

QHash<QString, int> jsonKeyLines(const QByteArray& json) {
    return KeyScanner(json).scan();
}

int lineOfOffset(const QByteArray& text, qsizetype offset) {
    const auto begin = text.cbegin();
    return 1 + static_cast<int>(std::count(begin, begin + std::clamp<qsizetype>(offset, 0, text.size()), '\n'));
}

}  // namespace marz
