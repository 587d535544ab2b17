// SPDX-License-Identifier: MIT
#include "libgeo/document/pdf_unpacking.h"

#define POINTERHOLDER_TRANSITION 4  // plain shared pointers, as from qpdf 12 on
#include <qpdf/Pl_Flate.hh>
#include <qpdf/Pl_RunLength.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFStreamFilter.hh>

#include <memory>
#include <stdexcept>
#include <utility>

#include "libgeo/document/lzw_decoder.h"
#include "libgeo/document/pdf_predictor.h"

namespace geo {

namespace {

thread_local UnpackingBudget* currentBudget = nullptr;

class CountedBytes : public Pipeline {
public:
    explicit CountedBytes(Pipeline* into) : Pipeline("counted", into) {}

    void write(const unsigned char* data, std::size_t size) override {
        if (currentBudget != nullptr)
            currentBudget->take({reinterpret_cast<const char*>(data), size}, m_words);
        getNext()->write(data, size);
    }
    void finish() override { getNext()->finish(); }

private:
    WordCounter m_words;
};

/// `Unpack` gives its bytes to the pipeline that it is made with.
class CountingFilter : public QPDFStreamFilter {
public:
    Pipeline* getDecodePipeline(Pipeline* into) override {
        m_predictor = m_form.predictorBefore(into);
        m_counted = std::make_unique<CountedBytes>(m_predictor ? m_predictor.get() : into);
        m_unpack = unpackInto(m_counted.get());
        return m_unpack.get();
    }

protected:
    virtual std::unique_ptr<Pipeline> unpackInto(Pipeline* into) = 0;

    /// What cannot be unpacked here cannot be weighed, but others may unpack it.
    bool readForm(QPDFObjectHandle parameters) {
        const bool known = m_form.read(parameters);
        if (!known && currentBudget != nullptr)
            currentBudget->giveUp();
        return known;
    }

private:
    PredictorForm m_form;
    std::unique_ptr<Pipeline> m_predictor;
    std::unique_ptr<Pipeline> m_counted;
    std::unique_ptr<Pipeline> m_unpack;
};

class FlateFilter : public CountingFilter {
public:
    bool setDecodeParms(QPDFObjectHandle parameters) override { return readForm(parameters); }

protected:
    std::unique_ptr<Pipeline> unpackInto(Pipeline* into) override {
        return std::make_unique<Pl_Flate>("flate", into, Pl_Flate::a_inflate);
    }
};

class LzwFilter : public CountingFilter {
public:
    bool setDecodeParms(QPDFObjectHandle parameters) override {
        if (parameters.isDictionary()) {
            QPDFObjectHandle change = parameters.getKey("/EarlyChange");
            m_change = change.isInteger() && change.getIntValue() == 0 ? LzwChange::late : LzwChange::early;
        }
        return readForm(parameters);
    }

protected:
    std::unique_ptr<Pipeline> unpackInto(Pipeline* into) override {
        return std::make_unique<LzwDecoder>(into, m_change);
    }

private:
    LzwChange m_change = LzwChange::early;
};

class RunLengthFilter : public CountingFilter {
public:
    bool isSpecializedCompression() override { return true; }

protected:
    std::unique_ptr<Pipeline> unpackInto(Pipeline* into) override {
        return std::make_unique<Pl_RunLength>("run length", into, Pl_RunLength::a_decode);
    }
};

/// Before the program has a second thread: qpdf looks filters up in a table without a lock.
const bool filtersAreReplaced = [] {
    QPDF::registerStreamFilter("/FlateDecode", [] { return std::make_shared<FlateFilter>(); });
    QPDF::registerStreamFilter("/LZWDecode", [] { return std::make_shared<LzwFilter>(); });
    QPDF::registerStreamFilter("/RunLengthDecode", [] { return std::make_shared<RunLengthFilter>(); });
    return true;
}();

}  // namespace

std::size_t WordCounter::beginningIn(std::string_view piece) {
    constexpr std::string_view blanks("\0\t\n\f\r ", 6);
    constexpr std::string_view delimiters("()<>[]{}/%");
    std::size_t words = 0;
    for (const char letter : piece) {
        const bool blank = blanks.find(letter) != std::string_view::npos;
        words += !blank && (m_between || delimiters.find(letter) != std::string_view::npos) ? 1 : 0;
        m_between = blank;
    }
    return words;
}

void UnpackingBudget::take(std::string_view bytes, WordCounter& words) {
    const std::size_t weight = bytes.size() + (m_weightOfWord > 0 ? m_weightOfWord * words.beginningIn(bytes) : 0);
    if (weight > m_left) {
        giveUp();
        throw std::length_error("more than is unpacked");
    }
    m_left -= weight;
}

UnpackingLimit::UnpackingLimit(UnpackingBudget& budget) : m_before(std::exchange(currentBudget, &budget)) {}

UnpackingLimit::~UnpackingLimit() {
    currentBudget = m_before;
}

}  // namespace geo
