// SPDX-License-Identifier: Apache-2.0
// Any octets as a zip archive with modules in it.
#include "Promise.h"

#include "documents/XmlElement.h"
#include "storecode/FullSearch.h"
#include "storecode/Module.h"
#include "storecode/StoreSearch.h"
#include "storecode/ZipTree.h"

#include <QBuffer>
#include <QSet>

#include <cstdint>

using namespace latchkey::storecode;
using latchkey::fuzz::promise;

namespace {

const QSet<QString> known{moduleFile, aclFile, webapiFile};

qint64 octetsOf(const SourceFolder &folder)
{
    qint64 octets = 0;
    for (auto file = folder.files.begin(); file != folder.files.end(); ++file) {
        promise(known.contains(file.key()), "only files of a module are read");
        octets += file->size();
    }
    return octets;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    QBuffer archive;
    archive.setData(reinterpret_cast<const char *>(data), int(size));
    archive.open(QIODevice::ReadOnly);
    const ZipLimits limits{32, 200, 100'000};
    const auto tree = ZipTree::open(archive, QStringLiteral("z"), limits);
    if (!tree) {
        return 0;
    }
    VisitLimits visitLimits;
    visitLimits.octets = limits.octets;
    const Watch watch;
    SourceVisit visit(**tree, watch, visitLimits);
    const auto store = storeIn(**tree, true);
    const QList<SourceFolder> found =
        store ? searchStore(visit, *store) : searchEverywhere(visit, {QString()});
    qint64 octets = 0;
    QSet<QString> paths;
    for (const SourceFolder &folder : found) {
        promise(folder.path == QLatin1String("z") || folder.path.startsWith(QLatin1String("z/")),
                "a folder is below the archive");
        promise(!paths.contains(folder.path), "each folder once");
        promise(folder.registration || !folder.files.isEmpty(), "a folder holds a module's file");
        paths.insert(folder.path);
        octets += octetsOf(folder);
    }
    promise(octets <= limits.octets, "no more is unpacked than the limit");
    promise(visit.takeProblems().size() <= limits.entries + 1, "a problem for each entry at most");
    promise(archive.data().size() == qsizetype(size), "nothing is written");
    modulesOf(found);
    return 0;
}
