// SPDX-License-Identifier: Apache-2.0
// What changed from one store to another is told by what it is.
#include "Program.h"
#include "acl/TreeComparison.h"

#include <QtTest>

using namespace latchkey::acl;

namespace {

// "id title" a line, "-" for each level.
AclTree tree(const char *outline)
{
    QList<AclResource> resources;
    QList<int> open;
    for (QString line : QString::fromLatin1(outline).split(QLatin1Char('|'), Qt::SkipEmptyParts)) {
        int depth = 0;
        while (line.startsWith(QLatin1Char('-'))) {
            line.remove(0, 1);
            ++depth;
        }
        open.resize(depth + 1);
        open[depth] = int(resources.size());
        AclResource made;
        made.id = line.section(QLatin1Char(' '), 0, 0);
        made.title = line.section(QLatin1Char(' '), 1);
        made.depth = depth;
        made.parent = depth > 0 ? open[depth - 1] : -1;
        resources.append(made);
        for (const int above : open) {
            resources[above].end = int(resources.size());
        }
    }
    return AclTree(resources);
}

Route route(const char *method, const char *url, const char *service, const char *resources)
{
    return {QString::fromLatin1(method),
            QString::fromLatin1(url),
            QString::fromLatin1(service),
            QStringLiteral("execute"),
            QString::fromLatin1(resources).split(QLatin1Char(',')),
            {}};
}

} // namespace

class tst_TreeComparison : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theSameIsTheSame();
    void resourcesAreAddedRemovedMovedAndRenamed();
    void anIdThatIsThereTwiceCountsOnce();
    void routesAreAddedRemovedMovedAndChanged();
};

void tst_TreeComparison::theSameIsTheSame()
{
    const AclTree one = tree("A::a Abc|-A::b Bcd");
    QVERIFY(compare(one, one).isSame());
    QVERIFY(compare(AclTree(), AclTree()).isSame());
    QVERIFY(compare(RouteTable(), RouteTable()).isSame());
    // in another order
    QVERIFY(compare(tree("A::a Abc|-A::b Bcd|-A::c Cde"), tree("A::a Abc|-A::c Cde|-A::b Bcd"))
                .isSame());
}

void tst_TreeComparison::resourcesAreAddedRemovedMovedAndRenamed()
{
    const TreeComparison found =
        compare(tree("A::a Abc|-A::gone Old|-A::up Up|-A::c Cde|--A::down D"),
                tree("A::a Abc|-A::c Chd|-A::new New|--A::down D|A::up Up"));
    QCOMPARE(found.added, QStringList{QStringLiteral("A::new")});
    QCOMPARE(found.removed, QStringList{QStringLiteral("A::gone")});
    QCOMPARE(found.moved,
             (QList<ChangedResource>{
                 {QStringLiteral("A::down"), QStringLiteral("A::c"), QStringLiteral("A::new")},
                 {QStringLiteral("A::up"), QStringLiteral("A::a"), QString()}}));
    QCOMPARE(found.renamed, (QList<ChangedResource>{{QStringLiteral("A::c"), QStringLiteral("Cde"),
                                                     QStringLiteral("Chd")}}));
}

void tst_TreeComparison::anIdThatIsThereTwiceCountsOnce()
{
    const TreeComparison found = compare(AclTree(), tree("A::a Abc|-A::b Bcd|A::b Bcd"));
    QCOMPARE(found.added, (QStringList{QStringLiteral("A::a"), QStringLiteral("A::b")}));
}

void tst_TreeComparison::routesAreAddedRemovedMovedAndChanged()
{
    const RouteTable before({route("GET", "/V1/a", "A", "A::a"), route("GET", "/V1/b", "B", "A::b"),
                             route("PUT", "/V1/c", "C", "A::c,A::d"),
                             route("GET", "/V1/old", "M", "A::m")});
    const RouteTable after(
        {route("GET", "/V1/a", "A", "A::x"), route("PUT", "/V1/c", "C", "A::d,A::c"),
         route("GET", "/V1/new", "M", "A::m"), route("POST", "/V1/n", "N", "A::n")});
    const RouteComparison found = compare(before, after);
    QCOMPARE(found.added, QList<Route>{route("POST", "/V1/n", "N", "A::n")});
    QCOMPARE(found.removed, QList<Route>{route("GET", "/V1/b", "B", "A::b")});
    QCOMPARE(found.moved.size(), 1);
    QCOMPARE(found.moved[0].second.url, QStringLiteral("/V1/new"));
    QCOMPARE(found.changed.size(), 1);
    QCOMPARE(found.changed[0].second.resources, QStringList{QStringLiteral("A::x")});
}

LATCHKEY_TEST(tst_TreeComparison)
#include "tst_TreeComparison.moc"
