// SPDX-License-Identifier: Apache-2.0
#include "storecode/StoreSearch.h"

#include "storecode/ComposerFiles.h"
#include "storecode/FullSearch.h"

namespace latchkey::storecode {

namespace {

using Kind = SourceTree::Kind;

const QString codeFolder = QStringLiteral("app/code");

// As Commerce brings them, for where there is no registration_globlist.php.
QStringList patterns(SourceVisit &visit, const QString &base)
{
    const QString path = joinedPath(base, QStringLiteral("app/etc/registration_globlist.php"));
    const auto file = visit.read(path);
    const QStringList found = file ? returnedTexts(file->octets, path) : QStringList();
    return found.isEmpty() ? QStringList{QStringLiteral("app/code/*/*/registration.php")} : found;
}

// "*" for any number of characters, "?" for one; as a shell, no "*" takes the dot at the beginning.
bool fits(QStringView name, QStringView pattern)
{
    if (name.startsWith(u'.') && !pattern.startsWith(u'.')) {
        return false;
    }
    qsizetype at = 0;
    qsizetype in = 0;
    qsizetype star = -1; // the last one, and what it has taken so far
    qsizetype taken = 0;
    while (at < name.size()) {
        if (in < pattern.size() && (pattern[in] == u'?' || pattern[in] == name[at]) &&
            pattern[in] != u'*') {
            ++at;
            ++in;
        } else if (in < pattern.size() && pattern[in] == u'*') {
            star = in++;
            taken = at;
        } else if (star >= 0) {
            in = star + 1;
            at = ++taken;
        } else {
            return false;
        }
    }
    while (in < pattern.size() && pattern[in] == u'*') {
        ++in;
    }
    return in == pattern.size();
}

class Search
{
public:
    Search(SourceVisit &visit, QString base)
        : m_visit(visit)
        , m_base(std::move(base))
    {}

    QList<SourceFolder> run()
    {
        const QString vendor = vendorFolder(m_visit, m_base);
        for (const QString &file : composerFiles(m_visit, vendor)) {
            include(file);
        }
        if (m_modules == 0) {
            searchBelow(vendor);
        }
        const int inVendor = m_modules;
        for (const QString &pattern : patterns(m_visit, m_base)) {
            include(m_base, pattern.split(QLatin1Char('/'), Qt::SkipEmptyParts));
        }
        if (m_modules == inVendor) {
            searchBelow(joinedPath(m_base, codeFolder));
        } else {
            lookForOthers();
        }
        return std::move(m_found);
    }

private:
    // Every file that a pattern fits, from a folder on.
    void include(const QString &folder, const QStringList &pattern)
    {
        if (m_visit.isOver() || pattern.isEmpty()) {
            return;
        }
        const QString &first = pattern.constFirst();
        const bool isLast = pattern.size() == 1;
        if (!first.contains(QLatin1Char('*')) && !first.contains(QLatin1Char('?'))) {
            const QString path = joinedPath(folder, first);
            isLast ? include(path) : include(path, pattern.mid(1));
            return;
        }
        const auto listing = m_visit.enter(folder) ? m_visit.list(folder) : std::nullopt;
        for (const auto &each : listing ? listing->entries : QList<SourceTree::Entry>()) {
            if (!fits(each.name, first)) {
                continue;
            }
            const QString path = joinedPath(folder, each.name);
            if (each.kind == Kind::Folder && !isLast) {
                include(path, pattern.mid(1));
            } else if (each.kind == Kind::File && isLast) {
                include(path);
            } else {
                m_visit.tellOfOddity(path, each.kind);
            }
        }
    }

    // What including a file comes to, and those that it includes.
    void include(const QString &file)
    {
        constexpr int most = 8;
        const auto content = m_depth < most ? m_visit.read(file) : std::nullopt;
        if (!content || m_seen.contains(content->identity)) {
            return;
        }
        m_seen.insert(content->identity);
        const bool isRegistration =
            file.endsWith(registrationFile) || content->octets.contains("ComponentRegistrar");
        if (!isRegistration) {
            return; // some library's functions
        }
        const QString folder =
            file.left(std::max<qsizetype>(file.lastIndexOf(QLatin1Char('/')), 0));
        const RegistrationFile followed = readRegistration(content->octets, file, m_base);
        if (!m_visit.enter(folder)) {
            return;
        }
        take(folder, followed);
        ++m_depth;
        for (const QString &other : followed.includes) {
            include(other);
        }
        --m_depth;
        if (followed.includesOthers) {
            searchBelow(folder);
        }
    }

    void take(const QString &folder, const RegistrationFile &followed)
    {
        SourceFolder &own = at(folder);
        if (own.registration) {
            own.registration->modules += followed.modules;
        } else {
            own.registration = followed;
        }
        for (const Registration &each : followed.modules) {
            readEtc(each.folder);
            ++m_modules;
        }
    }

    // Folders where a module should be that nothing registers.
    void lookForOthers()
    {
        const QString code = joinedPath(m_base, codeFolder);
        for (const QString &vendor : foldersIn(code)) {
            for (const QString &module : foldersIn(vendor)) {
                if (!m_places.contains(module) && !isIncluded(module)) {
                    readEtc(module);
                }
            }
        }
        m_found.removeIf(
            [](const SourceFolder &each) { return !each.registration && each.files.isEmpty(); });
    }

    // By another way to it, a link.
    bool isIncluded(const QString &folder)
    {
        const auto file = m_visit.read(joinedPath(folder, registrationFile));
        return file && m_seen.contains(file->identity);
    }

    QStringList foldersIn(const QString &folder)
    {
        QStringList found;
        const auto listing = m_visit.isOver() ? std::nullopt : m_visit.list(folder);
        for (const auto &each : listing ? listing->entries : QList<SourceTree::Entry>()) {
            if (each.kind == Kind::Folder && !isPassedOver(each.name, 1)) {
                found.append(joinedPath(folder, each.name));
            }
        }
        return found;
    }

    void searchBelow(const QString &folder)
    {
        if (m_searched.contains(folder)) {
            return;
        }
        m_searched.insert(folder);
        for (SourceFolder &each : searchEverywhere(m_visit, {folder})) {
            const bool isIncluded = each.registration && m_seen.contains(each.identity);
            if (!isIncluded && !m_places.contains(each.below)) {
                if (each.registration) {
                    m_seen.insert(each.identity);
                }
                m_modules += each.registration ? int(each.registration->modules.size()) : 0;
                m_places.insert(each.below, m_found.size());
                m_found.append(std::move(each));
            }
        }
    }

    SourceFolder &at(const QString &folder)
    {
        const auto known = m_places.constFind(folder);
        if (known != m_places.constEnd()) {
            return m_found[*known];
        }
        m_places.insert(folder, m_found.size());
        m_found.append(SourceFolder{m_visit.tree().shown(folder), folder, {}, {}});
        return m_found.last();
    }

    void readEtc(const QString &folder)
    {
        SourceFolder &found = at(folder);
        for (const QString &file : etcFiles) {
            if (found.files.contains(file)) {
                continue;
            }
            if (auto content = m_visit.read(joinedPath(folder, file))) {
                found.files.insert(file, content->octets);
            }
        }
        m_visit.readRest(found);
    }

    SourceVisit &m_visit;
    QString m_base;
    QList<SourceFolder> m_found;
    QHash<QString, qsizetype> m_places; // in m_found, by the path below the source
    QSet<system::FileIdentity> m_seen;  // files that were included
    QSet<QString> m_searched;
    int m_modules = 0; // that were registered
    int m_depth = 0;   // of files that include files
};

} // namespace

bool isStore(SourceTree &tree, const QString &base)
{
    const auto has = [&](const char *folder, const char *name) {
        const auto found = tree.list(joinedPath(base, QLatin1String(folder)));
        return found && *found && (*found)->has(QLatin1String(name));
    };
    return has("app/etc", "config.php") || has("app", "code") || has("vendor", "magento");
}

std::optional<QString> storeIn(SourceTree &tree, bool isArchive)
{
    if (isStore(tree, {})) {
        return QString();
    }
    QStringList level{QString()};
    for (int depth = 1; isArchive && depth < 3; ++depth) {
        QStringList next;
        for (const QString &folder : level) {
            const auto listing = tree.list(folder);
            for (const auto &each :
                 listing &&*listing ? (*listing)->entries : QList<SourceTree::Entry>()) {
                if (each.kind == Kind::Folder) {
                    next.append(joinedPath(folder, each.name));
                }
            }
        }
        for (const QString &each : next) {
            if (isStore(tree, each)) {
                return each;
            }
        }
        level = next;
    }
    return {};
}

QList<SourceFolder> searchStore(SourceVisit &visit, const QString &base)
{
    return Search(visit, base).run();
}

} // namespace latchkey::storecode
