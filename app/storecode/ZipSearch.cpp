// SPDX-License-Identifier: Apache-2.0
#include "storecode/ZipSearch.h"

#include "documents/RegularFile.h"
#include "documents/XmlElement.h"
#include "storecode/Text.h"

#include <QDir>
#include <QMap>

#include <quazip.h>
#include <quazipfile.h>

namespace latchkey::storecode {

namespace {

// An entry's name taken apart: where its module is, and which of its files it is; empty if none.
struct Place
{
    QString folder;
    QString file;
};

Place placeOf(const QString &entry)
{
    for (const QString &file : {registrationFile, moduleFile, aclFile, webapiFile}) {
        if (entry == file) {
            return {{}, file};
        }
        if (entry.endsWith(QLatin1Char('/') + file)) {
            return {entry.chopped(file.size() + 1), file};
        }
    }
    return {};
}

bool isPassedOver(const QString &folder)
{
    const QStringList names = folder.split(QLatin1Char('/'), Qt::SkipEmptyParts);
    for (int i = 0; i < int(names.size()); ++i) {
        if (storecode::isPassedOver(names[i], i + 1)) {
            return true;
        }
    }
    return false;
}

class Search
{
public:
    Search(QIODevice &archive, QString path, const Watch &watch, const ZipLimits &limits)
        : m_zip(&archive)
        , m_path(std::move(path))
        , m_watch(watch)
        , m_limits(limits)
    {}

    FoundFolders run()
    {
        if (!m_zip.open(QuaZip::mdUnzip)) {
            fail("acl.bad-zip", Text::tr("This is no zip archive, or it is damaged."));
            return finish();
        }
        if (m_zip.getEntriesCount() > m_limits.entries) {
            fail("acl.too-many-entries",
                 Text::tr("The archive has more than %L1 entries; it was not read.")
                     .arg(m_limits.entries));
            return finish();
        }
        for (bool more = m_zip.goToFirstFile(); more && !m_isOver; more = m_zip.goToNextFile()) {
            m_isOver = m_watch.cancel.isCancelled();
            take(m_zip.getCurrentFileName());
        }
        return finish();
    }

private:
    void take(const QString &entry)
    {
        // some zippers write "\" or "./"
        const QString path = QString(entry).replace(QLatin1Char('\\'), QLatin1Char('/'));
        const Place place = placeOf(QDir::cleanPath(path));
        if (place.file.isEmpty() || isPassedOver(place.folder)) {
            return;
        }
        QuaZipFile file(&m_zip);
        if (!file.open(QIODevice::ReadOnly)) {
            failEntry(entry, file.getZipError());
            return;
        }
        const qint64 most = std::min<qint64>(documents::maxXmlOctets, m_limits.octets - m_octets);
        const QByteArray octets = documents::readWithin(file, most);
        const int readError = file.getZipError();
        file.close(); // compares the checksum
        if (octets.size() > most) {
            sayTooLarge(entry, most);
            return;
        }
        if (const int error = readError != UNZ_OK ? readError : file.getZipError();
            error != UNZ_OK) {
            failEntry(entry, error);
            return;
        }
        m_octets += octets.size();
        SourceFolder &folder = m_folders[place.folder];
        folder.path = place.folder.isEmpty() ? m_path : m_path + QLatin1Char('/') + place.folder;
        folder.files.insert(place.file, octets);
    }

    // One entry more than a file may have is left out; once all together are too much, that is it.
    void sayTooLarge(const QString &entry, qint64 most)
    {
        m_octets += most;
        m_isOver = m_octets >= m_limits.octets;
        const QString sentence =
            m_isOver ? Text::tr("Unpacked, this is larger than %L1 MiB; reading ended here.")
                     : Text::tr("Unpacked, this is larger than %L1 MiB; it was left out.");
        m_problems.append({m_path + QLatin1Char('/') + entry, 0,
                           Problem{"acl.too-large", sentence.arg(most / 1024 / 1024), {}}, true});
    }

    void failEntry(const QString &entry, int error)
    {
        const QString sentence =
            Text::tr("This entry cannot be read: it is encrypted, or damaged.");
        m_problems.append({m_path + QLatin1Char('/') + entry, 0,
                           Problem{"acl.bad-zip", sentence, QString::number(error)}, true});
    }

    void fail(const char *code, const QString &sentence)
    {
        m_problems.append({m_path, 0, Problem{code, sentence, {}}, true});
    }

    FoundFolders finish()
    {
        QList<SourceFolder> folders = m_folders.values();
        removeFixtures(folders);
        return {std::move(folders), std::move(m_problems)};
    }

    QuaZip m_zip;
    QString m_path;
    const Watch &m_watch;
    ZipLimits m_limits;
    QMap<QString, SourceFolder> m_folders;
    QList<documents::FileProblem> m_problems;
    qint64 m_octets = 0;
    bool m_isOver = false;
};

} // namespace

FoundFolders searchZip(QIODevice &archive, const QString &path, const Watch &watch,
                       const ZipLimits &limits)
{
    return Search(archive, path, watch, limits).run();
}

} // namespace latchkey::storecode
