// SPDX-License-Identifier: MIT
#include "libgeo/raster/geo_tiff.h"

#include <cpl_string.h>
#include <cpl_vsi.h>
#include <gdal.h>

#include <array>
#include <atomic>
#include <string>

#include "libgeo/base/error.h"
#include "libgeo/vector/gdal_handles.h"

namespace geo {

namespace {

[[noreturn]] void throwUnmade(const GdalMessages& messages) {
    throw Error("The GeoTIFF cannot be made" + messages.inBrackets() + "; choose fewer pixels or another format.");
}

/// A file in memory that goes with the object. GDAL shares these files between threads, hence the number.
class MemoryFile {
public:
    MemoryFile() {
        static std::atomic<unsigned> number = 0;
        m_name = "/vsimem/marz-page-" + std::to_string(number++) + ".tif";
    }
    ~MemoryFile() {
        VSIUnlink(m_name.c_str());
        VSIUnlink((m_name + ".aux.xml").c_str());  // where GDAL puts what a GeoTIFF cannot say
    }
    MemoryFile(const MemoryFile&) = delete;
    MemoryFile& operator=(const MemoryFile&) = delete;

    const std::string& name() const { return m_name; }
    std::vector<std::byte> bytes() const {
        vsi_l_offset length = 0;
        const GByte* const begin = VSIGetMemFileBuffer(m_name.c_str(), &length, FALSE);
        const auto* const first = reinterpret_cast<const std::byte*>(begin);
        return begin == nullptr ? std::vector<std::byte>() : std::vector<std::byte>(first, first + length);
    }

private:
    std::string m_name;
};

DatasetHandle create(const MemoryFile& file, const PlacedImage& image, const GdalMessages& messages) {
    constexpr int bands = 3;
    CPLStringList options;
    options.AddNameValue("COMPRESS", "DEFLATE");
    options.AddNameValue("PREDICTOR", "2");
    options.AddNameValue("PHOTOMETRIC", "RGB");
    options.AddNameValue("INTERLEAVE", "PIXEL");
    const GDALDriverH driver = GDALGetDriverByName("GTiff");
    DatasetHandle made(driver == nullptr ? nullptr
                                         : GDALCreate(driver, file.name().c_str(), image.width, image.height, bands,
                                                      GDT_Byte, options.List()));
    if (!made) {
        throwUnmade(messages);
    }
    return made;
}

void place(GDALDatasetH dataset, const PlacedImage& image, const ProjectionDefinition& projection,
           const GdalMessages& messages) {
    const std::array<double, 6> affine{image.upperLeft.x,    image.metresPerPixel, 0.0, image.upperLeft.y, 0.0,
                                       -image.metresPerPixel};
    std::array<double, 6> copy = affine;
    const SpatialReferenceHandle reference(OSRNewSpatialReference(nullptr));
    const bool known =
        OSRSetFromUserInput(static_cast<OGRSpatialReferenceH>(reference.get()), projection.proj.c_str()) == OGRERR_NONE;
    if (!known || GDALSetGeoTransform(dataset, copy.data()) != CE_None ||
        GDALSetSpatialRef(dataset, static_cast<OGRSpatialReferenceH>(reference.get())) != CE_None) {
        throwUnmade(messages);
    }
    const std::string dpi = std::to_string(image.dpi);
    GDALSetMetadataItem(dataset, "TIFFTAG_XRESOLUTION", dpi.c_str(), nullptr);
    GDALSetMetadataItem(dataset, "TIFFTAG_YRESOLUTION", dpi.c_str(), nullptr);
    GDALSetMetadataItem(dataset, "TIFFTAG_RESOLUTIONUNIT", "2", nullptr);  // inches
}

void describe(GDALDatasetH dataset, const ImageTexts& texts) {
    const auto set = [dataset](const char* name, const std::string& text) {
        if (!text.empty()) {
            GDALSetMetadataItem(dataset, name, text.c_str(), nullptr);
        }
    };
    set("TIFFTAG_IMAGEDESCRIPTION", texts.description);
    set("TIFFTAG_SOFTWARE", texts.software);
    if (!texts.xmp.empty()) {
        std::string packet = texts.xmp;
        std::array<char*, 2> list{packet.data(), nullptr};
        GDALSetMetadata(dataset, list.data(), "xml:XMP");
    }
}

/// Some projections have no keys in a GeoTIFF, and GDAL does not call that a failure.
void requireCoordinateSystem(const std::vector<std::byte>& bytes, const ProjectionDefinition& projection) {
    const MemoryFile copy;
    // GDAL only reads the buffer, which outlives the file of its name.
    auto* const content = reinterpret_cast<GByte*>(const_cast<std::byte*>(bytes.data()));
    VSIFCloseL(VSIFileFromMemBuffer(copy.name().c_str(), content, bytes.size(), FALSE));
    const std::array<const char*, 2> drivers{"GTiff", nullptr};
    const DatasetHandle again(GDALOpenEx(copy.name().c_str(), GDAL_OF_RASTER, drivers.data(), nullptr, nullptr));
    if (!again || GDALGetSpatialRef(again.get()) == nullptr) {
        throw Error("A GeoTIFF cannot say where a map in " + projection.name +
                    " lies; choose another projection, or another format.");
    }
}

}  // namespace

std::vector<std::byte> geoTiffOf(const PlacedImage& image, const ProjectionDefinition& projection,
                                 const ImageTexts& texts) {
    prepareGdal();
    const GdalMessages messages;
    const MemoryFile file;
    DatasetHandle dataset = create(file, image, messages);
    place(dataset.get(), image, projection, messages);
    describe(dataset.get(), texts);
    // GDAL only reads the pixels here, though its signature does not say so.
    auto* const pixels = const_cast<std::uint8_t*>(image.rgb.data());
    const CPLErr result = GDALDatasetRasterIOEx(dataset.get(), GF_Write, 0, 0, image.width, image.height, pixels,
                                                image.width, image.height, GDT_Byte, 3, nullptr, 3,
                                                static_cast<GSpacing>(image.bytesPerRow), 1, nullptr);
    dataset.reset();
    if (result != CE_None || messages.hasFailure()) {
        throwUnmade(messages);
    }
    std::vector<std::byte> bytes = file.bytes();
    requireCoordinateSystem(bytes, projection);
    return bytes;
}

}  // namespace geo
