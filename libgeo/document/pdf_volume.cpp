// SPDX-License-Identifier: MIT
#include "libgeo/document/pdf_volume.h"

#define POINTERHOLDER_TRANSITION 4  // plain shared pointers, as from qpdf 12 on
#include <qpdf/Buffer.hh>
#include <qpdf/BufferInputSource.hh>
#include <qpdf/Pipeline.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFAnnotationObjectHelper.hh>
#include <qpdf/QPDFObjectHandle.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <qpdf/QPDFPageObjectHelper.hh>
#include <qpdf/QPDFTokenizer.hh>

#include <algorithm>
#include <cstdio>
#include <exception>
#include <map>
#include <memory>
#include <stdexcept>
#include <utility>
#include <vector>

#include "libgeo/document/pdf_unpacking.h"

namespace geo {

namespace {

using Object = QPDFObjectHandle;
using Token = QPDFTokenizer::Token;

/// Weights are in bytes of text: a piece weighs this much and its text besides.
constexpr std::size_t pieceWeight = 16;
constexpr std::size_t mostOnPage = 40'000 * pieceWeight;  // a page of a newspaper has some thousand pieces
constexpr std::size_t mostInAll = 1'000'000 * pieceWeight;
constexpr std::size_t mostUnpackedBytes = 96U << 20U;  // of all pages: what maps are drawn with is long
constexpr std::size_t mostBetweenFilters = 4 * mostUnpackedBytes;
constexpr std::size_t weightOfObject = 8;
constexpr std::size_t mostOfObjects = 40U << 20U;  // of streams that hold objects: hundreds of pages have less
constexpr std::size_t deepestForm = 20;

/// Keeps the bytes that come; throws where there are more than may be.
class LimitedBytes : public Pipeline {
public:
    explicit LimitedBytes(std::size_t most) : Pipeline("limited", nullptr), m_most(most) {}

    void write(const unsigned char* data, std::size_t size) override {
        if (size > m_most - m_bytes.size()) {
            m_exceeded = true;  // some versions of qpdf keep the exception to themselves
            throw std::length_error("more than is read");
        }
        m_bytes.insert(m_bytes.end(), data, data + size);
    }
    void finish() override {}

    void add(Object stream) {
        try {
            stream.pipeStreamData(this, 0, qpdf_dl_specialized, true);
            write(reinterpret_cast<const unsigned char*>("\n"), 1);  // no word goes on in the next stream
        } catch (const std::length_error&) {
            // exceeded() says so.
        }
    }
    bool exceeded() const { return m_exceeded; }
    std::vector<unsigned char> take() { return std::move(m_bytes); }

private:
    std::size_t m_most;
    std::vector<unsigned char> m_bytes;
    bool m_exceeded = false;
};

/// The words of a content stream, one by one: an array is never held as a whole.
class ContentTokens {
public:
    explicit ContentTokens(std::vector<unsigned char> bytes)
        : m_bytes(std::move(bytes)),
          m_buffer(m_bytes.data(), m_bytes.size()),
          m_input(std::make_shared<BufferInputSource>("content", &m_buffer)) {
        m_tokenizer.allowEOF();
    }

    /// A word that is longer than a page may be comes as a bad one, cut off there.
    Token next() { return m_tokenizer.readToken(m_input, "content", true, mostOnPage + 1); }

    /// Goes on behind the data of an image in the content and gives their length; qpdf's own search for the end takes
    /// time by the square of the length where somebody means it to.
    std::size_t skipImage() {
        static constexpr unsigned char mark[] = {'E', 'I'};
        const auto begin = m_bytes.begin() + m_input->tell();
        const auto end = m_hasMark ? std::search(begin, m_bytes.end(), std::begin(mark), std::end(mark)) : begin;
        m_hasMark = m_hasMark && end != m_bytes.end();
        if (!m_hasMark)  // then it is no image, and no other is one
            return 0;
        m_input->seek(end - m_bytes.begin(), SEEK_SET);
        return static_cast<std::size_t>(end - begin);
    }

private:
    std::vector<unsigned char> m_bytes;
    Buffer m_buffer;
    std::shared_ptr<InputSource> m_input;
    QPDFTokenizer m_tokenizer;
    bool m_hasMark = true;  // of an image's end, further on
};

bool showsText(const Token& token) {
    return token.isWord("Tj") || token.isWord("TJ") || token.isWord("'") || token.isWord("\"");
}

std::size_t weightOfOperand(const Token& token) {
    if (token.getType() == QPDFTokenizer::tt_string)
        return pieceWeight + token.getValue().size();
    // A bad one may be a string without an end, in which anything may be.
    return token.getType() == QPDFTokenizer::tt_bad ? token.getRawValue().size() : 1;
}

Object valueIn(Object dictionary, const std::string& key) {
    return dictionary.isDictionary() ? dictionary.getKey(key) : Object::newNull();
}

/// Of what a stream says about itself nothing is left to be looked up: that may unpack other streams.
void lookUp(Object value, int depth) {
    if (depth == 0)
        return;
    if (value.isArray()) {
        for (const Object& item : value.getArrayAsVector())
            lookUp(item, depth - 1);
    } else if (value.isDictionary()) {
        for (const std::string& key : value.getKeys())
            lookUp(value.getKey(key), depth - 1);
    }
}

class Volume {
public:
    bool isTooMuch() const { return m_tooMuch || m_betweenFilters.exceeded(); }

    void add(QPDFPageObjectHelper page) {
        m_resources = {page.getAttribute("/Resources", false)};
        std::size_t weight = weightOfContent(page.getPageContents());
        for (QPDFAnnotationObjectHelper& annotation : page.getAnnotations()) {
            Object appearance = annotation.getAppearanceStream("/N");
            if (appearance.isStream() && !m_tooMuch)
                weight += weightOfForm(appearance);
        }
        m_weight += weight;
        m_tooMuch = m_tooMuch || weight > mostOnPage || m_weight > mostInAll;
    }

private:
    std::vector<unsigned char> unpacked(const std::vector<Object>& streams) {
        LimitedBytes limited(m_bytesLeft);
        for (Object stream : streams)
            lookUp(stream.getDict(), 3);
        const UnpackingLimit limit(m_betweenFilters);
        for (const Object& stream : streams)
            if (!limited.exceeded())
                limited.add(stream);
        m_tooMuch = m_tooMuch || limited.exceeded();
        std::vector<unsigned char> bytes = limited.take();
        m_bytesLeft -= bytes.size();
        return bytes;
    }

    /// Operands count before their operator comes, since whoever reads them keeps them until then.
    std::size_t weightOfContent(const std::vector<Object>& streams) {
        ContentTokens tokens(unpacked(streams));
        std::size_t shown = 0, waiting = 0;
        std::string name;
        while (!m_tooMuch) {
            const Token token = tokens.next();
            if (token.getType() == QPDFTokenizer::tt_eof)
                break;
            if (token.getType() == QPDFTokenizer::tt_name)
                name = token.getValue();
            if (token.getType() != QPDFTokenizer::tt_word) {
                waiting += weightOfOperand(token);
            } else {
                if (showsText(token))
                    shown += waiting;
                else if (token.isWord("Do"))
                    shown += 1 + weightOfObject(name);
                else if (token.isWord("gs"))
                    shown += 1 + weightOfState(name);
                else if (token.isWord("ID"))
                    shown += tokens.skipImage();
                waiting = 0;
            }
            m_tooMuch = m_tooMuch || shown + waiting > mostOnPage;
        }
        return shown + waiting;
    }

    /// Looks where Poppler does: what a form does not have itself may be around it.
    Object resource(const std::string& kind, const std::string& name) {
        for (std::size_t level = m_resources.size(); level-- > 0;) {
            Object value = valueIn(valueIn(m_resources[level], kind), name);
            if (!value.isNull()) {
                m_outermost = std::min(m_outermost, level);
                return value;
            }
        }
        m_outermost = 0;
        return Object::newNull();
    }

    std::size_t weightOfObject(const std::string& name) {
        Object object = resource("/XObject", name);
        const bool isForm = object.isStream() && object.getDict().getKey("/Subtype").isNameAndEquals("/Form");
        return isForm ? weightOfForm(object) : 0;
    }

    /// A state may bring a mask, whose text is read like any other.
    std::size_t weightOfState(const std::string& name) {
        Object mask = valueIn(valueIn(resource("/ExtGState", name), "/SMask"), "/G");
        return mask.isStream() ? weightOfForm(mask) : 0;
    }

    std::size_t weightOfForm(Object form) {
        if (const auto known = m_forms.find(form.getObjGen()); known != m_forms.end())
            return known->second;
        const std::size_t level = m_resources.size();
        m_tooMuch = m_tooMuch || level > deepestForm;  // or a form that shows itself
        if (m_tooMuch)
            return 0;
        const std::size_t outermost = std::exchange(m_outermost, level);
        m_resources.push_back(form.getDict().getKey("/Resources"));
        const std::size_t weight = weightOfContent({form});
        m_resources.pop_back();
        if (m_outermost == level)  // what it shows is its own, thus the same wherever it is shown
            m_forms[form.getObjGen()] = weight;
        m_outermost = std::min(m_outermost, outermost);
        return weight;
    }

    std::map<QPDFObjGen, std::size_t> m_forms;
    std::vector<Object> m_resources;  // of the page, and of the forms that are being shown on it
    std::size_t m_outermost = 0;      // of m_resources, from which the form that is being shown took something
    UnpackingBudget m_betweenFilters{mostBetweenFilters};
    std::size_t m_bytesLeft = mostUnpackedBytes;
    std::size_t m_weight = 0;
    bool m_tooMuch = false;
};

/// Poppler may read what qpdf finds odd, and the pages after it: each is weighed by itself.
void addIfReadable(Volume& volume, const QPDFPageObjectHelper& page) {
    try {
        volume.add(page);
    } catch (const std::exception&) {
        // Nothing is known of this page.
    }
}

}  // namespace

bool showsTooMuch(const std::string& pdf, std::size_t mostPages) {
    UnpackingBudget objects(mostOfObjects, weightOfObject);
    const UnpackingLimit limit(objects);
    QPDF file;
    std::vector<QPDFPageObjectHelper> pages;
    try {
        file.setSuppressWarnings(true);
        file.processMemoryFile("article", pdf.data(), pdf.size());
        pages = QPDFPageDocumentHelper(file).getAllPages();
    } catch (const std::exception&) {
        return objects.exceeded();  // Locked, damaged or odd: Poppler says what it is, or mends it.
    }
    if (pages.size() > mostPages && !objects.exceeded())
        return false;
    Volume volume;
    for (const QPDFPageObjectHelper& page : pages) {
        if (!volume.isTooMuch())
            addIfReadable(volume, page);
    }
    return volume.isTooMuch() || objects.exceeded();
}

}  // namespace geo
