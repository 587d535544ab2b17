// SPDX-License-Identifier: MIT
#include "libgeo/document/pdf_volume.h"

#define POINTERHOLDER_TRANSITION 4  // plain shared pointers, as from qpdf 12 on
#include <qpdf/Pipeline.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFObjectHandle.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <qpdf/QPDFPageObjectHelper.hh>

#include <algorithm>
#include <exception>
#include <map>
#include <stdexcept>

namespace geo {

namespace {

using Object = QPDFObjectHandle;

constexpr std::size_t mostPieces = 40'000;  // on a page; a page of a newspaper has some thousand
constexpr std::size_t mostPiecesInAll = 1'000'000;
constexpr std::size_t mostUnpackedBytes = 96U << 20U;  // of all pages: what maps are drawn with is long

/// Pieces by the names under which a page shows forms.
using FormPieces = std::map<std::string, std::size_t>;

/// Throws where more bytes come than may.
class LimitedBytes : public Pipeline {
public:
    explicit LimitedBytes(std::size_t most) : Pipeline("limited", nullptr), m_left(most) {}
    void write(const unsigned char*, std::size_t size) override {
        if (size > m_left) {
            m_exceeded = true;  // qpdf keeps the exception to itself
            throw std::length_error("more than is read");
        }
        m_left -= size;
    }
    void finish() override {}
    std::size_t left() const { return m_left; }
    bool exceeded() const { return m_exceeded; }

private:
    std::size_t m_left;
    bool m_exceeded = false;
};

/// Counts the pieces that a content stream shows; a long string counts for more.
class ShownPieces : public Object::ParserCallbacks {
public:
    explicit ShownPieces(const FormPieces& forms) : m_forms(forms) {}
    std::size_t count() const { return m_count; }

    void handleObject(Object object, std::size_t, std::size_t) override {
        if (object.isOperator())
            handleOperator(object.getOperatorValue());
        else if (object.isName())
            m_name = object.getName();
        else if (object.isString())
            m_waiting += piecesOf(object);
        else if (object.isArray())
            for (Object item : object.getArrayAsVector())
                m_waiting += item.isString() ? piecesOf(item) : 0;
    }
    void handleEOF() override {}

private:
    static std::size_t piecesOf(Object string) { return 1 + string.getStringValue().size() / 16; }

    void handleOperator(const std::string& name) {
        if (name == "Tj" || name == "TJ" || name == "'" || name == "\"")
            m_count += m_waiting;
        const auto form = name == "Do" ? m_forms.find(m_name) : m_forms.end();
        m_count += form == m_forms.end() ? 0 : form->second;
        m_waiting = 0;
        if (m_count > mostPieces)
            terminateParsing();
    }

    const FormPieces& m_forms;
    std::string m_name;
    std::size_t m_waiting = 0;  // of the operands before an operator
    std::size_t m_count = 0;
};

class Volume {
public:
    bool isTooMuch() const { return m_tooMuch; }

    void add(QPDFPageObjectHelper page) {
        for (Object stream : page.getPageContents())
            unpack(stream);
        if (m_tooMuch)
            return;
        const FormPieces forms = formsIn(page.getAttribute("/Resources", false), 0);
        ShownPieces shown(forms);
        if (!m_tooMuch)
            page.parseContents(&shown);
        m_pieces += shown.count();
        m_tooMuch = m_tooMuch || shown.count() > mostPieces || m_pieces > mostPiecesInAll;
    }

private:
    void unpack(Object stream) {
        LimitedBytes bytes(m_bytesLeft);
        stream.pipeStreamData(&bytes, 0, qpdf_dl_generalized, true);
        m_tooMuch = m_tooMuch || bytes.exceeded();
        m_bytesLeft = bytes.left();
    }

    FormPieces formsIn(Object resources, int depth) {
        constexpr int deepest = 12;
        FormPieces forms;
        Object objects = resources.isDictionary() ? resources.getKey("/XObject") : Object::newNull();
        if (!objects.isDictionary() || depth > deepest)
            return forms;
        for (auto [name, object] : objects.getDictAsMap()) {
            if (object.isStream() && object.getDict().getKey("/Subtype").isNameAndEquals("/Form"))
                forms[name] = piecesOf(object, resources, depth);
        }
        return forms;
    }

    /// A form that shows itself shows nothing more.
    std::size_t piecesOf(Object form, Object resourcesOfPage, int depth) {
        const auto [known, isNew] = m_forms.try_emplace(form.getObjGen(), 0);
        if (!isNew || m_tooMuch)
            return known->second;
        unpack(form);
        if (m_tooMuch)
            return 0;
        Object own = form.getDict().getKey("/Resources");
        const FormPieces inside = formsIn(own.isDictionary() ? own : resourcesOfPage, depth + 1);
        ShownPieces shown(inside);
        form.parseAsContents(&shown);
        return m_forms[form.getObjGen()] = shown.count();
    }

    std::map<QPDFObjGen, std::size_t> m_forms;
    std::size_t m_bytesLeft = mostUnpackedBytes;
    std::size_t m_pieces = 0;
    bool m_tooMuch = false;
};

}  // namespace

bool showsTooMuch(const std::string& pdf) {
    Volume volume;
    try {
        QPDF file;
        file.setSuppressWarnings(true);
        file.processMemoryFile("article", pdf.data(), pdf.size());
        for (const QPDFPageObjectHelper& page : QPDFPageDocumentHelper(file).getAllPages()) {
            volume.add(page);
            if (volume.isTooMuch())
                return true;
        }
    } catch (const std::exception&) {
        // Locked, damaged or odd: Poppler says what it is, or mends it.
    }
    return volume.isTooMuch();
}

}  // namespace geo
