// SPDX-License-Identifier: MIT
#include "app/export/formats/image_xmp.h"

#include <exiv2/exiv2.hpp>

#include <mutex>
#include <stdexcept>

#include "app/export/page/export_error.h"

namespace marz {

QByteArray withXmp(const QByteArray& image, const QByteArray& packet) {
    static std::mutex oneAtATime;  // Exiv2's XMP toolkit has one table of namespaces for all
    const std::lock_guard lock(oneAtATime);
    try {
        const auto file = Exiv2::ImageFactory::open(reinterpret_cast<const Exiv2::byte*>(image.constData()),
                                                    static_cast<long>(image.size()));
        file->readMetadata();
        Exiv2::XmpData properties;
        if (Exiv2::XmpParser::decode(properties, packet.toStdString()) != 0) {
            throw std::runtime_error("the packet is not understood");
        }
        file->setXmpData(properties);
        file->writeMetadata();
        const Exiv2::byte* const bytes = file->io().mmap();
        return {reinterpret_cast<const char*>(bytes), static_cast<qsizetype>(file->io().size())};
    } catch (const std::exception& error) {
        throw ExportError(std::string("The image's metadata cannot be written (") + error.what() + "); choose PNG.");
    }
}

}  // namespace marz
