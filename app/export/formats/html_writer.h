// SPDX-License-Identifier: MIT
#pragma once

// Writes elements as HTML and XML both read them: one that holds nothing has its end tag, unless HTML forbids it.

#include <QIODevice>
#include <QString>
#include <QXmlStreamWriter>
#include <utility>
#include <vector>

namespace marz {

using HtmlAttributes = std::vector<std::pair<const char*, QString>>;

class HtmlWriter {
public:
    /// The device is open for writing and must outlive the writer.
    explicit HtmlWriter(QIODevice& device) : m_device(device), m_writer(&device) {}

    void begin(const char* element, const HtmlAttributes& attributes = {});
    void end();
    /// Of those that HTML knows without an end.
    void empty(const char* element, const HtmlAttributes& attributes);
    void text(const QString& text);
    void element(const char* element, const QString& content, const HtmlAttributes& attributes = {});
    void newLine();
    /// What is HTML already.
    void raw(const QByteArray& html);
    /// The symbol of a kind or state, inside the file.
    void icon(const QString& icon);

private:
    void writeAttributes(const HtmlAttributes& attributes);

    QIODevice& m_device;
    QXmlStreamWriter m_writer;
};

}  // namespace marz
