// SPDX-License-Identifier: Apache-2.0
#include "storecode/FullSearch.h"

#include "storecode/Text.h"

#include <vector>

namespace latchkey::storecode {

namespace {

using Kind = SourceTree::Kind;

constexpr int maxDepth = 64;

class Search
{
public:
    explicit Search(SourceVisit &visit)
        : m_visit(visit)
    {}

    void root(const QString &path)
    {
        noteAbove(path);
        m_open.push_back({path, 0});
        while (!m_open.empty() && !m_visit.isOver()) {
            const Place place = std::move(m_open.back());
            m_open.pop_back();
            visit(place);
        }
        m_open.clear();
    }

    QList<SourceFolder> take()
    {
        removeFixtures(m_found);
        return std::move(m_found);
    }

private:
    struct Place
    {
        QString path; // below the source
        int depth;    // below the root of the search
    };

    // The folders that hold the root, which a link could lead back to.
    void noteAbove(QString path)
    {
        while (!path.isEmpty()) {
            path.truncate(std::max<qsizetype>(path.lastIndexOf(QLatin1Char('/')), 0));
            if (const auto listing = m_visit.list(path)) {
                m_above.insert(listing->identity);
            }
        }
    }

    void visit(const Place &place)
    {
        const auto listing = m_visit.list(place.path);
        if (!listing || m_seen.contains(listing->identity)) {
            return;
        }
        if (m_above.contains(listing->identity)) {
            m_visit.remark(place.path, "acl.link-upwards",
                           Text::tr("This link leads to a folder that holds the one being read; it "
                                    "was not followed."));
            return;
        }
        m_seen.insert(listing->identity);
        if (!m_visit.enter(place.path)) {
            return;
        }
        take(place, *listing);
        // the last one in is looked at first
        for (auto each = listing->entries.crbegin(); each != listing->entries.crend(); ++each) {
            const bool isForeign =
                m_visit.limits().skipsVendor && each->name == QLatin1String("vendor");
            if (!isForeign && !isPassedOver(each->name, place.depth + 1)) {
                open(*each, place);
            }
        }
    }

    void open(const SourceTree::Entry &entry, const Place &place)
    {
        const QString path = joinedPath(place.path, entry.name);
        if (entry.kind == Kind::Folder) {
            m_open.push_back({path, place.depth + 1});
        } else {
            m_visit.tellOfOddity(path, entry.kind);
        }
    }

    // The files of it that matter.
    void take(const Place &place, const SourceTree::Listing &listing)
    {
        QStringList wanted;
        if (listing.has(registrationFile)) {
            wanted.append(registrationFile);
        }
        if (listing.hasFolder(QStringLiteral("etc"))) {
            const auto etc = m_visit.list(joinedPath(place.path, QStringLiteral("etc")));
            for (const QString &file : etcFiles) {
                if (etc && etc->has(file.mid(4))) {
                    wanted.append(file);
                }
            }
        }
        if (!wanted.isEmpty() && place.depth > maxDepth) {
            m_visit.remark(place.path, "acl.too-deep",
                           Text::tr("This module lies more than %L1 folders deep; it was not read.")
                               .arg(maxDepth));
            return;
        }
        SourceFolder folder{m_visit.tree().shown(place.path), place.path, {}, {}};
        for (const QString &name : wanted) {
            const QString file = joinedPath(place.path, name);
            auto content = m_visit.read(file);
            if (content && name == registrationFile) {
                folder.registration = readRegistration(content->octets, file);
                folder.identity = content->identity;
            } else if (content) {
                folder.files.insert(name, content->octets);
            }
        }
        if (folder.registration || !folder.files.isEmpty()) {
            m_visit.readRest(folder);
            m_found.append(std::move(folder));
        }
    }

    SourceVisit &m_visit;
    QSet<system::FileIdentity> m_seen;
    QSet<system::FileIdentity> m_above;
    std::vector<Place> m_open;
    QList<SourceFolder> m_found;
};

} // namespace

QList<SourceFolder> searchEverywhere(SourceVisit &visit, const QStringList &roots)
{
    Search search(visit);
    for (const QString &root : roots) {
        search.root(root);
    }
    return search.take();
}

} // namespace latchkey::storecode
