// SPDX-License-Identifier: Apache-2.0
// What an integration asks for is kept, and what it had when it was last activated.
#include "Program.h"
#include "integrations/SelectionRepository.h"

#include "integrations/IntegrationRepository.h"
#include "profile/Sql.h"
#include "profile/TestProfile.h"

#include <QTest>

using namespace latchkey;
using namespace latchkey::integrations;
using namespace latchkey::tests;

namespace {

struct Fixture
{
    TestProfile at;
    qint64 now = 1'700'000'000'000;
    Clock clock = [this] {
        return now;
    };
    IntegrationRepository integrations{*at.profile, clock};
    SelectionRepository selections{*at.profile, clock};
    QString id =
        integrations.add({QStringLiteral("ERP"), {}, "https://shop.example", false}).value().id;
};

acl::Choice some()
{
    return acl::choiceOf({QStringLiteral("Magento_Sales::ship"), QStringLiteral("A_B::c")});
}

} // namespace

class tst_SelectionRepository : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void nothingIsChosenAtFirst()
    {
        const Fixture it;
        QCOMPARE(it.selections.of(it.id).value(), KeptResources());
    }

    void choiceAndSourcesAreKeptApart()
    {
        Fixture it;
        const QStringList sources{QStringLiteral("/srv/shop"), QStringLiteral("/tmp/ü x.zip")};
        QVERIFY(it.selections.saveSources(it.id, sources));
        QVERIFY(it.selections.saveChoice(it.id, some()));
        const SelectionRepository again(*it.at.profile);
        QCOMPARE(again.of(it.id)->choice, some());
        QCOMPARE(again.of(it.id)->sources, sources);
        QVERIFY(!again.of(it.id)->granted);
    }

    void allIsAStateOfItsOwn()
    {
        Fixture it;
        acl::Choice choice = some();
        choice.isAll = true;
        QVERIFY(it.selections.saveChoice(it.id, choice));
        QCOMPARE(it.selections.of(it.id)->choice, choice);
    }

    void whatWasChosenAtTheActivationStaysAsItWas()
    {
        Fixture it;
        QVERIFY(it.selections.saveChoice(it.id, some()));
        QVERIFY(it.selections.noteGranted(it.id));
        QVERIFY(it.selections.saveChoice(it.id, {}));
        const auto kept = it.selections.of(it.id);
        QCOMPARE(kept->granted, std::optional(some()));
        QCOMPARE(kept->grantedAt, it.now);
        QCOMPARE(kept->choice, acl::Choice());
    }

    void withoutAChoiceNobodyKnowsWhatWasGranted()
    {
        Fixture it;
        QVERIFY(it.selections.noteGranted(it.id));
        QVERIFY(!it.selections.of(it.id)->granted);
        QVERIFY(it.selections.saveChoice(it.id, some()));
        QVERIFY(it.selections.noteGranted(it.id));
        QVERIFY(it.selections.saveChoice(it.id, {}));
        QVERIFY(it.selections.noteGranted(it.id));
        QVERIFY(!it.selections.of(it.id)->granted);
    }

    void anotherStoreHasGrantedNothing()
    {
        Fixture it;
        QVERIFY(it.selections.saveChoice(it.id, some()));
        QVERIFY(it.selections.noteGranted(it.id));
        Integration moved = it.integrations.byId(it.id).value();
        moved.storeUrl = "https://other.example/";
        QVERIFY(it.integrations.save(moved));
        QVERIFY(!it.selections.of(it.id)->granted);
        QCOMPARE(it.selections.of(it.id)->choice, some());
    }

    void whatWasKeptAsLinesIsStillRead()
    {
        Fixture it;
        QVERIFY(it.selections.saveChoice(it.id, some()));
        const auto set = [&it](const char *column, const QString &value) {
            return profile::change(
                       it.at.profile->database(),
                       QStringLiteral("UPDATE selection SET %1 = ?").arg(QLatin1String(column)),
                       {value})
                .has_value();
        };
        QVERIFY(set("ids", QStringLiteral("A_B::c\nA_B::d")));
        QVERIFY(set("sources", QStringLiteral("/srv/shop\ncatalogue")));
        const auto kept = it.selections.of(it.id);
        QCOMPARE(kept->choice.ids,
                 (QStringList{QStringLiteral("A_B::c"), QStringLiteral("A_B::d")}));
        QCOMPARE(kept->sources,
                 (QStringList{QStringLiteral("/srv/shop"), QStringLiteral("catalogue")}));
        // and whoever wrote into the database, nothing but ids comes out of it
        QVERIFY(
            set("ids", QStringLiteral("[\"A_B::c\\nMagento_Backend::all\",\"odd\",\"A_B::d\"]")));
        QCOMPARE(it.selections.of(it.id)->choice, acl::choiceOf({QStringLiteral("A_B::d")}));
        QVERIFY(set("ids", QStringLiteral("[broken")));
        QCOMPARE(it.selections.of(it.id)->choice, acl::Choice());
    }

    void aSourceMayHaveAnyName()
    {
        Fixture it;
        const QStringList sources{QStringLiteral("/srv/a\nb"), QStringLiteral("/srv/\"c\", d")};
        QVERIFY(it.selections.saveSources(it.id, sources));
        QCOMPARE(it.selections.of(it.id)->sources, sources);
    }

    // With a line end in it, one would come back as two.
    void anIdWithControlCharactersIsRefused()
    {
        Fixture it;
        QVERIFY(it.selections.saveChoice(it.id, some()));
        const acl::Choice odd = acl::choiceOf({QStringLiteral("A_B::c\nA_B::d")});
        const auto saved = it.selections.saveChoice(it.id, odd);
        QVERIFY(!saved);
        QCOMPARE(saved.error().code, QByteArray("acl.bad-selection"));
        QCOMPARE(it.selections.of(it.id)->choice, some());
    }

    void goesWithItsIntegration()
    {
        Fixture it;
        QVERIFY(it.selections.saveChoice(it.id, some()));
        QVERIFY(it.integrations.remove(it.id));
        QCOMPARE(it.selections.of(it.id).error().code, QByteArray("integration.unknown"));
        QCOMPARE(it.selections.saveChoice(it.id, some()).error().code,
                 QByteArray("integration.unknown"));
    }
};

LATCHKEY_TEST(tst_SelectionRepository)
#include "tst_SelectionRepository.moc"
