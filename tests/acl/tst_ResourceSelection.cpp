// SPDX-License-Identifier: Apache-2.0
// What a choice implies, and every step taken back.
#include "Program.h"
#include "storecode/Merging.h"

#include "acl/ResourceSelection.h"

#include <QRandomGenerator>
#include <QtTest>

using namespace latchkey::acl;
using namespace latchkey::storecode::test;

namespace {

using Grant = ResourceSelection::Grant;

// all, admin > (sales > (order > (view, pay), invoice), stock > order, more)
AclTree shop()
{
    return mergedResources(
        {"<resource id='Magento_Backend::all'/><resource id='Magento_Backend::admin'>"
         "<resource id='sales'><resource id='order'><resource id='view'/><resource id='pay'/>"
         "</resource><resource id='invoice'/></resource>"
         "<resource id='stock'><resource id='order'/></resource><resource id='more'/></resource>"});
}

QString ids(const QStringList &all)
{
    return all.join(QLatin1Char(' ')).remove(QStringLiteral("Magento_Backend::"));
}

QString chosen(const ResourceSelection &selection)
{
    const Choice choice = selection.choice();
    return (choice.isAll ? QStringLiteral("ALL ") : QString()) + ids(choice.ids);
}

Choice choice(const char *text)
{
    return choiceOf(words(text));
}

int place(const ResourceSelection &selection, const char *id)
{
    return selection.tree().indexOf(QLatin1String(id));
}

// A tree of many levels, ids now and then repeated.
AclTree randomTree(QRandomGenerator &random, int size)
{
    QList<AclResource> resources;
    QList<int> open;
    for (int i = 0; i < size; ++i) {
        open.resize(int(random.bounded(int(open.size()) + 1)));
        AclResource made;
        made.id = QStringLiteral("r%1").arg(random.bounded(size));
        made.parent = open.isEmpty() ? -1 : open.last();
        made.depth = int(open.size());
        open.append(i);
        resources.append(made);
    }
    for (int i = 0; i < size; ++i) {
        int end = i + 1;
        while (end < size && resources[end].depth > resources[i].depth) {
            ++end;
        }
        resources[i].end = end;
    }
    return AclTree(resources);
}

// Whether a resource or one below it is among `ids`: the definition, without prefix sums.
bool isGranted(const AclTree &tree, int index, const QStringList &ids)
{
    for (int i = index; i < tree.at(index).end; ++i) {
        if (ids.contains(tree.at(i).id)) {
            return true;
        }
    }
    return false;
}

} // namespace

class tst_ResourceSelection : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void choicesAreSortedAndSingle();
    void aChosenResourceImpliesItsParents();
    void onlyTheResourceOrAllBelowIt();
    void countsOfWhatIsBelow();
    void whoNeedsAResource();
    void everythingIsOneResource();
    void choosingEverythingByItsIdMeansAll();
    void anIdInTwoPlacesIsChosenInBoth();
    void unknownIdsAreKept();
    void addingAndReplacing();
    void everyStepIsTakenBack();
    void nothingChangedIsNoStep();
    void aNewStepForgetsTheUndoneOnes();
    void historyEndsSomewhere();
    void anotherTreeKeepsChoiceAndHistory();
    void anEmptySelectionIsFine();
    void closureIsWhatTheDefinitionSays();
};

void tst_ResourceSelection::choicesAreSortedAndSingle()
{
    QCOMPARE(choice("b a b"), (Choice{false, words("a b")}));
    QCOMPARE(choice("b Magento_Backend::all a"), (Choice{true, words("a b")}));
    QCOMPARE(choice(""), Choice());
}

void tst_ResourceSelection::aChosenResourceImpliesItsParents()
{
    ResourceSelection selection(shop(), choice("view"));
    QCOMPARE(ids(selection.closed()), QStringLiteral("admin sales order view"));
    QCOMPARE(selection.grant(place(selection, "view")), Grant::Chosen);
    QCOMPARE(selection.grant(place(selection, "sales")), Grant::Implied);
    QCOMPARE(selection.grant(place(selection, "pay")), Grant::None);
    selection.choose(place(selection, "sales"));
    QCOMPARE(selection.grant(place(selection, "sales")), Grant::Chosen);
    selection.drop(place(selection, "sales"));
    QCOMPARE(selection.grant(place(selection, "sales")), Grant::Implied);
    selection.drop(place(selection, "view"));
    QCOMPARE(selection.closed(), QStringList());
}

void tst_ResourceSelection::onlyTheResourceOrAllBelowIt()
{
    ResourceSelection selection(shop());
    selection.choose(place(selection, "sales"));
    QCOMPARE(chosen(selection), QStringLiteral("sales"));
    QCOMPARE(ids(selection.closed()), QStringLiteral("admin sales"));
    selection.choose(place(selection, "sales"), Reach::WithBelow);
    QCOMPARE(chosen(selection), QStringLiteral("invoice order pay sales view"));
    selection.drop(place(selection, "sales"));
    QCOMPARE(chosen(selection), QStringLiteral("invoice order pay view"));
    selection.drop(place(selection, "sales"), Reach::WithBelow);
    QCOMPARE(chosen(selection), QString());
    selection.choose(place(selection, "Magento_Backend::admin"), Reach::WithBelow);
    QVERIFY(!selection.isAll());
    QCOMPARE(selection.granted(), selection.grantable());
}

void tst_ResourceSelection::countsOfWhatIsBelow()
{
    const ResourceSelection selection(shop(), choice("view invoice more"));
    QCOMPARE(selection.chosenBelow(place(selection, "sales")), 2);
    QCOMPARE(selection.grantedBelow(place(selection, "sales")), 3);
    QCOMPARE(selection.chosenBelow(place(selection, "view")), 0);
    QCOMPARE(selection.chosenBelow(place(selection, "stock")), 0);
    QCOMPARE(selection.grantedBelow(place(selection, "stock")), 0);
    QCOMPARE(selection.granted(), 6);
    QCOMPARE(selection.grantable(), 9);
}

void tst_ResourceSelection::whoNeedsAResource()
{
    const ResourceSelection selection(shop(), choice("view pay invoice more"));
    const AclTree &tree = selection.tree();
    const auto needed = [&](const char *id, int most) {
        QStringList found;
        for (const int index : selection.neededBy(place(selection, id), most)) {
            found.append(tree.at(index).id);
        }
        return ids(found);
    };
    QCOMPARE(needed("Magento_Backend::admin", 3), QStringLiteral("view pay invoice"));
    QCOMPARE(needed("Magento_Backend::admin", 9), QStringLiteral("view pay invoice more"));
    QCOMPARE(needed("sales", 1), QStringLiteral("view"));
    QCOMPARE(needed("view", 3), QString());
    QCOMPARE(needed("stock", 3), QString());
}

void tst_ResourceSelection::everythingIsOneResource()
{
    ResourceSelection selection(shop(), choice("view"));
    selection.setAll(true);
    QVERIFY(selection.isAll());
    QCOMPARE(selection.closed(), QStringList{everythingId});
    QCOMPARE(selection.granted(), selection.grantable());
    QCOMPARE(selection.grant(place(selection, "stock")), Grant::Implied);
    QCOMPARE(selection.grant(place(selection, "view")), Grant::Chosen);
    QCOMPARE(selection.grantedBelow(place(selection, "sales")), 4);
    QCOMPARE(selection.choice(), (Choice{true, words("view")}));
    selection.setAll(false);
    QCOMPARE(chosen(selection), QStringLiteral("view"));
}

void tst_ResourceSelection::choosingEverythingByItsIdMeansAll()
{
    ResourceSelection selection(shop());
    selection.choose(place(selection, "Magento_Backend::all"));
    QVERIFY(selection.isAll());
    selection.drop(place(selection, "Magento_Backend::all"), Reach::WithBelow);
    QVERIFY(!selection.isAll());
    selection.add({everythingId});
    QVERIFY(selection.isAll());
    // also of ids that were never sorted out by choiceOf()
    QVERIFY(ResourceSelection(shop(), {false, {everythingId}}).isAll());
    QCOMPARE(ResourceSelection(shop(), {false, {everythingId}}).choice(), (Choice{true, {}}));
}

void tst_ResourceSelection::anIdInTwoPlacesIsChosenInBoth()
{
    ResourceSelection selection(shop());
    const QList<int> places = selection.tree().occurrences(QStringLiteral("order"));
    QCOMPARE(places.size(), 2);
    selection.choose(places[1]);
    QCOMPARE(selection.grant(places[0]), Grant::Chosen);
    QCOMPARE(ids(selection.closed()), QStringLiteral("admin sales order stock"));
    QCOMPARE(chosen(selection), QStringLiteral("order"));
    selection.drop(places[0]);
    QCOMPARE(selection.closed(), QStringList());
    selection.choose(place(selection, "stock"), Reach::WithBelow);
    QCOMPARE(selection.grant(place(selection, "sales")), Grant::Implied);
}

void tst_ResourceSelection::unknownIdsAreKept()
{
    ResourceSelection selection(shop(), choice("zzz view aaa"));
    QCOMPARE(selection.unknown(), words("aaa zzz"));
    QCOMPARE(chosen(selection), QStringLiteral("aaa view zzz"));
    QCOMPARE(ids(selection.closed()), QStringLiteral("admin sales order view aaa zzz"));
    QCOMPARE(selection.granted(), 4);
    selection.choose(place(selection, "pay"));
    QCOMPARE(selection.unknown(), words("aaa zzz"));
}

void tst_ResourceSelection::addingAndReplacing()
{
    ResourceSelection selection(shop(), choice("view zzz"));
    selection.add(words("pay new zzz new"));
    QCOMPARE(chosen(selection), QStringLiteral("new pay view zzz"));
    selection.replace(choice("invoice"));
    QCOMPARE(chosen(selection), QStringLiteral("invoice"));
    selection.undo();
    selection.undo();
    QCOMPARE(chosen(selection), QStringLiteral("view zzz"));
}

void tst_ResourceSelection::everyStepIsTakenBack()
{
    ResourceSelection selection(shop());
    QVERIFY(!selection.canUndo());
    QStringList seen{chosen(selection)};
    const auto seeing = [&] {
        seen.append(chosen(selection));
    };
    selection.choose(place(selection, "view"));
    seeing();
    selection.choose(place(selection, "sales"), Reach::WithBelow);
    seeing();
    selection.setAll(true);
    seeing();
    selection.drop(place(selection, "sales"));
    seeing();
    selection.add(words("zzz"));
    seeing();
    selection.replace(choice("more"));
    seeing();
    for (qsizetype i = seen.size() - 1; i > 0; --i) {
        QCOMPARE(chosen(selection), seen[i]);
        QVERIFY(selection.canUndo());
        selection.undo();
    }
    QCOMPARE(chosen(selection), seen[0]);
    QVERIFY(!selection.canUndo());
    selection.undo();
    for (qsizetype i = 1; i < seen.size(); ++i) {
        QVERIFY(selection.canRedo());
        selection.redo();
        QCOMPARE(chosen(selection), seen[i]);
    }
    QVERIFY(!selection.canRedo());
    selection.redo();
    QCOMPARE(ids(selection.closed()), QStringLiteral("admin more"));
}

void tst_ResourceSelection::nothingChangedIsNoStep()
{
    ResourceSelection selection(shop(), choice("view zzz"));
    selection.choose(place(selection, "view"));
    selection.drop(place(selection, "pay"), Reach::WithBelow);
    selection.setAll(false);
    selection.add(words("zzz view"));
    selection.replace(choice("zzz view"));
    QVERIFY(!selection.canUndo());
}

void tst_ResourceSelection::aNewStepForgetsTheUndoneOnes()
{
    ResourceSelection selection(shop());
    selection.choose(place(selection, "view"));
    selection.undo();
    selection.choose(place(selection, "pay"));
    QVERIFY(!selection.canRedo());
    selection.undo();
    QCOMPARE(chosen(selection), QString());
}

void tst_ResourceSelection::historyEndsSomewhere()
{
    ResourceSelection selection(shop());
    for (int i = 0; i < 500; ++i) {
        selection.replace({false, {QStringLiteral("x%1").arg(i)}});
    }
    int steps = 0;
    while (selection.canUndo()) {
        selection.undo();
        ++steps;
    }
    QCOMPARE(steps, 200);
    QCOMPARE(chosen(selection), QStringLiteral("x299"));
}

void tst_ResourceSelection::anotherTreeKeepsChoiceAndHistory()
{
    ResourceSelection selection(shop(), choice("view"));
    selection.add(words("pay"));
    selection.choose(place(selection, "more"));
    selection.undo();
    const AclTree small = mergedResources({"<resource id='pay'><resource id='new'/></resource>"});
    selection.setTree(small);
    QCOMPARE(selection.tree(), small);
    QCOMPARE(chosen(selection), QStringLiteral("pay view"));
    QCOMPARE(selection.unknown(), words("view"));
    QCOMPARE(ids(selection.closed()), QStringLiteral("pay view"));
    selection.redo();
    QCOMPARE(chosen(selection), QStringLiteral("more pay view"));
    selection.undo();
    selection.undo();
    QCOMPARE(chosen(selection), QStringLiteral("view"));
    selection.setTree(shop());
    QCOMPARE(selection.unknown(), QStringList());
    QCOMPARE(ids(selection.closed()), QStringLiteral("admin sales order view"));
}

void tst_ResourceSelection::anEmptySelectionIsFine()
{
    ResourceSelection selection;
    QCOMPARE(selection.closed(), QStringList());
    QCOMPARE(selection.granted(), 0);
    QCOMPARE(selection.grantable(), 0);
    selection.add(words("view"));
    QCOMPARE(selection.closed(), words("view"));
    selection.setTree(shop());
    QCOMPARE(selection.granted(), 4);
}

void tst_ResourceSelection::closureIsWhatTheDefinitionSays()
{
    QRandomGenerator random(11);
    for (int round = 0; round < 40; ++round) {
        ResourceSelection selection(randomTree(random, 2 + int(random.bounded(60))));
        const AclTree &tree = selection.tree();
        for (int step = 0; step < 30; ++step) {
            const int index = int(random.bounded(tree.size()));
            const Reach reach = random.bounded(3) == 0 ? Reach::WithBelow : Reach::Only;
            random.bounded(2) == 0 ? selection.choose(index, reach) : selection.drop(index, reach);
            const QStringList chosenIds = selection.choice().ids;
            QStringList closed;
            int granted = 0;
            for (int i = 0; i < tree.size(); ++i) {
                const bool is = isGranted(tree, i, chosenIds);
                granted += is ? 1 : 0;
                QCOMPARE(selection.grant(i) != Grant::None, is);
                QCOMPARE(selection.grant(i) == Grant::Chosen, chosenIds.contains(tree.at(i).id));
                if (is && !closed.contains(tree.at(i).id)) {
                    closed.append(tree.at(i).id);
                }
            }
            QCOMPARE(selection.closed(), closed);
            QCOMPARE(selection.granted(), granted);
        }
    }
}

LATCHKEY_TEST(tst_ResourceSelection)
#include "tst_ResourceSelection.moc"
