// SPDX-License-Identifier: Apache-2.0
// One tick that takes many resources, or sensitive ones, is asked about.
#include "Program.h"
#include "ui/SmallStore.h"
#include "ui/resources/AddQuestion.h"

#include <QTest>

using namespace latchkey;
using acl::ResourceSelection;

namespace {

// A customer's data, and products.
acl::AclTree store()
{
    QList<acl::AclResource> resources{
        tests::resource("Magento_Backend::admin", "Magento Admin", 0),
        tests::resource("Magento_Customer::customer", "Customers", 1),
        tests::resource("Magento_Customer::manage", "All customers", 2),
        tests::resource("Magento_Catalog::catalog", "Catalog", 1)};
    for (const char *name : {"a", "b", "c", "d", "e", "f"}) {
        resources.append(tests::resource(name, name, 2));
    }
    return tests::treeOf(resources);
}

QStringList products(int count)
{
    return QStringLiteral("a b c d e f").split(QLatin1Char(' ')).mid(0, count);
}

const QString customers = QStringLiteral("Magento_Customer::customer");
const QString manage = QStringLiteral("Magento_Customer::manage");

} // namespace

class tst_AddQuestion : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aFewHarmlessOnesAreTakenAtOnce_data()
    {
        QTest::addColumn<QStringList>("ids");
        QTest::addColumn<bool>("isAsked");
        QTest::newRow("none") << QStringList() << false;
        QTest::newRow("one") << products(1) << false;
        QTest::newRow("five") << products(5) << false;
        QTest::newRow("six") << products(6) << true;
        QTest::newRow("one that is sensitive") << QStringList{manage} << false;
        QTest::newRow("two, one sensitive") << (QStringList{manage} + products(1)) << true;
        QTest::newRow("not in this store")
            << QStringLiteral("u v w x y z").split(QLatin1Char(' ')) << false;
    }
    void aFewHarmlessOnesAreTakenAtOnce()
    {
        QFETCH(const QStringList, ids);
        QTEST(ui::questionBeforeAdding(ResourceSelection(store()), ids).has_value(), "isAsked");
    }

    void theNumberIsInTheQuestionAndOnTheButton()
    {
        const auto question =
            ui::questionBeforeAdding(ResourceSelection(store()), products(6)).value();
        QVERIFY(question.headline.contains(QLatin1Char('6')));
        QVERIFY(question.verb.contains(QLatin1Char('6')));
        QVERIFY(!question.explanation.contains(QLatin1String("sensitive")));
    }

    void sensitiveOnesAreNamed()
    {
        const auto question = ui::questionBeforeAdding(ResourceSelection(store()),
                                                       QStringList{customers, manage} + products(1))
                                  .value();
        QVERIFY(question.explanation.contains(QStringLiteral("Customers, Customers › All")));
        QVERIFY(!question.explanation.contains(QLatin1String("Catalog")));
    }

    void whatIsChosenAlreadyDoesNotCount()
    {
        const ResourceSelection selection(store(), {false, products(4)});
        QVERIFY(!ui::questionBeforeAdding(selection, products(6)));
    }
};

LATCHKEY_TEST(tst_AddQuestion)
#include "tst_AddQuestion.moc"
