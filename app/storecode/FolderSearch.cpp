// SPDX-License-Identifier: Apache-2.0
#include "storecode/FolderSearch.h"

#include "documents/RegularFile.h"
#include "documents/XmlElement.h"
#include "storecode/Text.h"
#include "system/NativePath.h"

#include <QElapsedTimer>
#include <QSet>

#include <filesystem>

namespace latchkey::storecode {

namespace {

namespace fs = std::filesystem;

// True if `inner` is `outer` or below it.
bool isWithin(const fs::path &inner, const fs::path &outer)
{
    return std::mismatch(outer.begin(), outer.end(), inner.begin(), inner.end()).first ==
           outer.end();
}

class Search
{
public:
    Search(const Watch &watch, const SearchLimits &limits)
        : m_watch(watch)
        , m_limits(limits)
    {
        m_clock.start();
    }

    void root(const QString &path)
    {
        std::error_code error;
        m_root = fs::canonical(system::nativePath(path), error);
        visit(system::nativePath(path), 0);
    }

    FoundFolders take() { return std::move(m_found); }

private:
    void visit(const fs::path &folder, int depth)
    {
        if (m_isOver || !enter(folder, depth)) {
            return;
        }
        const QList<QString> below = entries(folder);
        take(folder);
        for (const QString &name : below) {
            const bool isForeign = m_limits.skipsVendor && name == QLatin1String("vendor");
            if (!isForeign && !isPassedOver(name, depth + 1)) {
                visit(folder / system::nativePath(name), depth + 1);
            }
        }
    }

    // False if the folder was seen, or a limit is reached.
    bool enter(const fs::path &folder, int depth)
    {
        std::error_code error;
        const fs::path real = fs::canonical(folder, error);
        if (error) {
            sayUnreadable(folder, error);
            return false;
        }
        if (m_seen.contains(system::textOfPath(real))) {
            return false;
        }
        if (depth > 0 && real != m_root && isWithin(m_root, real)) {
            remark(folder, "acl.link-upwards",
                   Text::tr("This link leads to a folder that holds the one being read; it was not "
                            "followed."));
            return false;
        }
        m_seen.insert(system::textOfPath(real));
        return isWithinLimits(folder, depth);
    }

    bool isWithinLimits(const fs::path &folder, int depth)
    {
        if (m_watch.cancel.isCancelled()) {
            m_isOver = true;
        } else if (depth > m_limits.depth) {
            remark(folder, "acl.too-deep",
                   Text::tr("Folders are nested more than %L1 levels deep here; what is below was "
                            "not read.")
                       .arg(m_limits.depth));
            return false;
        } else if (m_seen.size() > m_limits.folders) {
            stop(folder, "acl.too-many-folders",
                 Text::tr("There are more than %L1 folders; reading ended here.")
                     .arg(m_limits.folders));
        } else if (m_clock.elapsed() > m_limits.ms) {
            stop(folder, "acl.took-too-long",
                 Text::tr("Reading took more than %L1 seconds and ended here.")
                     .arg(m_limits.ms / 1000));
        }
        if (m_watch.progress && m_seen.size() % 200 == 1) {
            m_watch.progress(system::textOfPath(folder), int(m_seen.size()));
        }
        return !m_isOver;
    }

    // The names of the folders in it, sorted.
    QList<QString> entries(const fs::path &folder)
    {
        QList<QString> folders;
        std::error_code error;
        for (fs::directory_iterator each(folder, error), end; !error && each != end;
             each.increment(error)) {
            std::error_code statusError;
            const fs::path name = each->path().filename();
            if (!each->is_directory(statusError)) {
                continue;
            }
            if (system::nativePath(system::textOfPath(name)) != name) {
                remark(each->path(), "acl.unreadable",
                       Text::tr("The folder's name is not in UTF-8; it was not read."));
                continue;
            }
            folders.append(system::textOfPath(name));
        }
        if (error) {
            sayUnreadable(folder, error);
        }
        std::sort(folders.begin(), folders.end());
        return folders;
    }

    void take(const fs::path &folder)
    {
        SourceFolder found{system::textOfPath(folder), {}};
        for (const QString &name : {registrationFile, moduleFile, aclFile, webapiFile}) {
            std::error_code error;
            const fs::path file = folder / system::nativePath(name);
            if (!fs::exists(fs::symlink_status(file, error))) {
                continue;
            }
            auto octets =
                documents::readRegularFile(system::textOfPath(file), documents::maxXmlOctets);
            if (!octets) {
                m_found.problems.append({system::textOfPath(file), 0, octets.error(), true});
                continue;
            }
            m_octets += octets->size();
            if (m_octets > maxSourceOctets) {
                stop(file, "acl.too-large",
                     Text::tr("All files together are larger than %L1 MiB; reading ended here.")
                         .arg(maxSourceOctets / 1024 / 1024));
                return;
            }
            found.files.insert(name, *octets);
        }
        if (!found.files.isEmpty()) {
            m_found.folders.append(std::move(found));
        }
    }

    void sayUnreadable(const fs::path &folder, const std::error_code &error)
    {
        remark(folder, "acl.unreadable",
               Text::tr("The folder cannot be read: %1")
                   .arg(QString::fromLocal8Bit(error.message().c_str())));
    }

    void remark(const fs::path &where, const char *code, const QString &sentence)
    {
        m_found.problems.append({system::textOfPath(where), 0, Problem{code, sentence, {}}, true});
    }

    void stop(const fs::path &where, const char *code, const QString &sentence)
    {
        remark(where, code, sentence);
        m_isOver = true;
    }

    const Watch &m_watch;
    SearchLimits m_limits;
    QElapsedTimer m_clock;
    fs::path m_root;
    QSet<QString> m_seen;
    FoundFolders m_found;
    qint64 m_octets = 0;
    bool m_isOver = false;
};

} // namespace

FoundFolders searchFolders(const QStringList &roots, const Watch &watch, const SearchLimits &limits)
{
    Search search(watch, limits);
    for (const QString &root : roots) {
        search.root(root);
    }
    FoundFolders found = search.take();
    removeFixtures(found.folders);
    return found;
}

} // namespace latchkey::storecode
