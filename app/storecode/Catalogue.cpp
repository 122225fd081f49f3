// SPDX-License-Identifier: Apache-2.0
#include "storecode/Catalogue.h"

#include "base/ResourceFile.h"
#include "storecode/Text.h"

#include <algorithm>
#include <functional>

// a static library's resources are only linked in when somebody asks for them; must be global
static void linkCatalogue()
{
    Q_INIT_RESOURCE(catalogue);
}

namespace latchkey::storecode {

using documents::XmlElement;

namespace {

// Behind the releases: depth, id, title, sortOrder, module ("" = as the id says)
enum AclColumn { Depth = 1, Id, Title, SortOrder, ModuleName, AclColumns };
// method, url, service class, service method, resources by comma
enum RouteColumn { Method = 1, Url, ServiceClass, ServiceMethod, Resources, RouteColumns };

constexpr char aclPath[] = ":/latchkey/catalogue/acl.tsv";
constexpr char routesPath[] = ":/latchkey/catalogue/routes.tsv";
constexpr char product[] = "Magento Open Source";

QString idModule(const QString &id)
{
    return id.section(QStringLiteral("::"), 0, 0);
}

QString catalogueFile(const char *path)
{
    linkCatalogue();
    return QString::fromUtf8(resourceFile(QLatin1String(path)));
}

// As they stand in the files, the oldest first.
QStringList releasesIn(const QString &text)
{
    return text.section(QLatin1Char('\n'), 0, 0).split(QLatin1Char('\t')).mid(1);
}

// Those of one release, in its order.
QList<QStringList> rows(const char *path, const QString &release, qsizetype columns)
{
    const QString text = catalogueFile(path);
    const qsizetype place = releasesIn(text).indexOf(release);
    QList<QStringList> found;
    for (const QStringView line : QStringView(text).tokenize(u'\n', Qt::SkipEmptyParts)) {
        if (place >= 0 && place < line.size() && line[place] == u'1') {
            const QStringList row = line.toString().split(QLatin1Char('\t'));
            if (row.size() == columns) {
                found.append(row);
            }
        }
    }
    return found;
}

XmlElement element(const QString &name, const QList<documents::XmlAttribute> &attributes = {})
{
    XmlElement made;
    made.name = name;
    made.attributes = attributes;
    return made;
}

XmlElement resourceOf(const QStringList &row)
{
    XmlElement made =
        element(QStringLiteral("resource"), {{QStringLiteral("id"), row[Id]},
                                             {QStringLiteral("title"), row[Title]},
                                             {QStringLiteral("sortOrder"), row[SortOrder]}});
    made.module = row[ModuleName].isEmpty() ? idModule(row[Id]) : row[ModuleName];
    return made;
}

XmlElement routeOf(const QStringList &row)
{
    XmlElement made = element(QStringLiteral("route"), {{QStringLiteral("url"), row[Url]},
                                                        {QStringLiteral("method"), row[Method]}});
    made.module = row[ServiceClass]
                      .section(QLatin1Char('\\'), 0, 1)
                      .replace(QLatin1Char('\\'), QLatin1Char('_'));
    made.children.push_back(
        element(QStringLiteral("service"), {{QStringLiteral("class"), row[ServiceClass]},
                                            {QStringLiteral("method"), row[ServiceMethod]}}));
    XmlElement resources = element(QStringLiteral("resources"));
    for (const QString &ref : row[Resources].split(QLatin1Char(','), Qt::SkipEmptyParts)) {
        resources.children.push_back(
            element(QStringLiteral("resource"), {{QStringLiteral("ref"), ref}}));
    }
    made.children.push_back(std::move(resources));
    return made;
}

// "2.4.6" of "2.4.6-p11"
QString lineOf(const QString &release)
{
    return release.section(QLatin1Char('-'), 0, 0);
}

// Many releases' rows as one list, each once, with the releases that have it.
class Weaving
{
public:
    // In the order that this release has them.
    void add(const QStringList &rows)
    {
        QList<Row> woven;
        qsizetype mine = 0;
        const auto takeMine = [&](qsizetype until) {
            for (; mine < until; ++mine) {
                woven.append({rows[mine], QList<bool>(m_releases, false) << true});
            }
        };
        const QList<qsizetype> partners = alike(rows);
        for (qsizetype i = 0; i < m_rows.size(); ++i) {
            takeMine(std::max(partners[i], mine));
            woven.append(m_rows[i]);
            woven.last().releases.append(partners[i] >= 0);
            mine += partners[i] >= 0 ? 1 : 0;
        }
        takeMine(rows.size());
        m_rows = woven;
        ++m_releases;
    }

    QByteArray text(const QStringList &releases) const
    {
        QByteArray lines = "# " + QByteArray(product);
        for (const QString &release : releases) {
            lines += '\t' + release.toUtf8();
        }
        for (const Row &row : m_rows) {
            lines += '\n';
            for (const bool has : row.releases) {
                lines += has ? '1' : '0';
            }
            lines += '\t' + row.text.toUtf8();
        }
        return lines + '\n';
    }

private:
    struct Row
    {
        QString text;
        QList<bool> releases;
    };

    // For each of ours, the place of the same one among `rows`, or -1: the longest common
    // subsequence.
    QList<qsizetype> alike(const QStringList &rows) const
    {
        const qsizetype width = rows.size() + 1;
        QList<int> lengths((m_rows.size() + 1) * width, 0); // of what is common from there on
        for (qsizetype i = m_rows.size() - 1; i >= 0; --i) {
            for (qsizetype j = rows.size() - 1; j >= 0; --j) {
                lengths[i * width + j] =
                    m_rows[i].text == rows[j]
                        ? lengths[(i + 1) * width + j + 1] + 1
                        : std::max(lengths[(i + 1) * width + j], lengths[i * width + j + 1]);
            }
        }
        QList<qsizetype> partners(m_rows.size(), -1);
        qsizetype j = 0;
        for (qsizetype i = 0; i < m_rows.size() && j < rows.size();) {
            if (m_rows[i].text == rows[j]) {
                partners[i++] = j++;
            } else if (lengths[(i + 1) * width + j] >= lengths[i * width + j + 1]) {
                ++i;
            } else {
                ++j;
            }
        }
        return partners;
    }

    QList<Row> m_rows;
    qsizetype m_releases = 0;
};

QByteArray woven(const QList<RecordedRelease> &releases,
                 const std::function<QStringList(const RecordedRelease &)> &rowsOf)
{
    Weaving weaving;
    QStringList names;
    for (const RecordedRelease &each : releases) {
        weaving.add(rowsOf(each));
        names.append(each.release);
    }
    return weaving.text(names);
}

QString joined(const QStringList &columns)
{
    return columns.join(QLatin1Char('\t'));
}

} // namespace

bool isCatalogue(const QString &source)
{
    return source == catalogueSource || source.startsWith(catalogueSource + QLatin1Char(':'));
}

QString catalogueOf(const QString &release)
{
    return release.isEmpty() ? catalogueSource : catalogueSource + QLatin1Char(':') + release;
}

QStringList catalogueReleases()
{
    QStringList releases = releasesIn(catalogueFile(aclPath));
    std::reverse(releases.begin(), releases.end());
    return releases;
}

Result<QString> catalogueRelease(const QString &meant)
{
    const QStringList releases = catalogueReleases();
    for (const QString &each : releases) {
        if (meant.isEmpty() || lineOf(each) == lineOf(meant)) {
            return each;
        }
    }
    QStringList lines;
    for (const QString &each : releases) {
        lines.append(lineOf(each));
    }
    return failure("acl.unknown-release",
                   Text::tr("The built-in catalogue does not know the release %1. It knows %2.")
                       .arg(meant.left(40), lines.join(QStringLiteral(", "))));
}

QString catalogueName(const QString &release)
{
    return QLatin1String(product) + QLatin1Char(' ') + release;
}

XmlElement catalogueAcl(const QString &release)
{
    XmlElement resources = element(QStringLiteral("resources"));
    // what is open lies in its parent's list, which does not grow while it is open
    std::vector<XmlElement *> open{&resources};
    for (const QStringList &row : rows(aclPath, release, AclColumns)) {
        open.resize(size_t(row[Depth].toInt()) + 1);
        open.back()->children.push_back(resourceOf(row));
        open.push_back(&open.back()->children.back());
    }
    XmlElement acl = element(QStringLiteral("acl"));
    acl.children.push_back(std::move(resources));
    XmlElement config = element(QStringLiteral("config"));
    config.children.push_back(std::move(acl));
    return config;
}

XmlElement catalogueWebapi(const QString &release)
{
    XmlElement routes = element(QStringLiteral("routes"));
    for (const QStringList &row : rows(routesPath, release, RouteColumns)) {
        routes.children.push_back(routeOf(row));
    }
    return routes;
}

QByteArray writeCatalogueAcl(const QList<RecordedRelease> &releases)
{
    return woven(releases, [](const RecordedRelease &release) {
        QStringList rows;
        for (const acl::AclResource &each : release.tree.resources()) {
            const bool isOwn = each.module == idModule(each.id);
            rows.append(joined({QString::number(each.depth), each.id, each.title,
                                QString::number(each.sortOrder), isOwn ? QString() : each.module}));
        }
        return rows;
    });
}

QByteArray writeCatalogueRoutes(const QList<RecordedRelease> &releases)
{
    return woven(releases, [](const RecordedRelease &release) {
        QStringList rows;
        for (const acl::Route &each : release.routes) {
            rows.append(joined({each.method, each.url, each.serviceClass, each.serviceMethod,
                                each.resources.join(QLatin1Char(','))}));
        }
        return rows;
    });
}

} // namespace latchkey::storecode
