// SPDX-License-Identifier: Apache-2.0
// Which extension broke the rights: the resources of a store's code, judged as the store will.
#include "Program.h"
#include "checks/AclCheck.h"
#include "checks/AclChecking.h"
#include "checks/AclWords.h"
#include "place/PlaceRead.h"
#include "storecode/CodeBase.h"

#include <QSignalSpy>
#include <QTest>

using namespace latchkey;
using namespace latchkey::checks;
using storecode::test::CodeBase;

namespace {

// A small store: what Adobe brings, and an extension as Composer installed it.
class Shop : public CodeBase
{
public:
    Shop()
    {
        write(QStringLiteral("app/etc/config.php"), "<?php return ['modules' => [\n"
                                                    "'Magento_Backend' => 1,\n"
                                                    "'Magento_Sales' => 1,\n"
                                                    "'Acme_Feed' => 1,\n"
                                                    "'Acme_Other' => 1]];\n");
        inVendor("magento/module-backend", "Magento_Backend",
                 "<config><acl><resources><resource id='Magento_Backend::all' title='All'/>"
                 "<resource id='Magento_Backend::admin' title='Admin'>"
                 "<resource id='Magento_Backend::stores' title='Stores'/></resource>"
                 "</resources></acl></config>",
                 "102.0.7");
        inVendor("magento/module-sales", "Magento_Sales",
                 "<config><acl><resources><resource id='Magento_Backend::admin'>\n"
                 "<resource id='Magento_Sales::sales' title='Sales'>\n"
                 "<resource id='Magento_Sales::sales_order' title='Orders'/>"
                 "</resource></resource></resources></acl></config>",
                 "103.0.7");
    }

    // A package with its composer.json, as vendor/composer/installed.json has it.
    void inVendor(const QByteArray &package, const QByteArray &module, const QByteArray &acl,
                  const QByteArray &version, const QByteArray &folder = {})
    {
        const QString root = QStringLiteral("vendor/") + QString::fromUtf8(package);
        const QString code = root + QString::fromUtf8(folder);
        write(code + QStringLiteral("/registration.php"), registration(module));
        write(code + QStringLiteral("/etc/module.xml"), moduleXml(module));
        if (!acl.isEmpty()) {
            write(code + QStringLiteral("/etc/acl.xml"), acl);
        }
        write(root + QStringLiteral("/composer.json"), "{\"name\":\"" + package + "\"}");
        m_files += "    __DIR__ . '/../" + package + folder + "/registration.php',\n";
        m_installed.append("{\"name\":\"" + package + "\",\"version\":\"" + version + "\"}");
        write(QStringLiteral("vendor/composer/autoload_files.php"),
              "<?php return array(\n" + m_files + ");\n");
        write(QStringLiteral("vendor/composer/installed.json"),
              "{\"packages\":[" + m_installed.join(',') + "]}");
    }

    AclReport check() const { return checkAcl({path()}, {}); }

private:
    QByteArray m_files;
    QByteArrayList m_installed;
};

QByteArray belowAdmin(const QByteArray &resources)
{
    return "<config><acl><resources><resource id='Magento_Backend::admin'>\n" + resources +
           "\n</resource></resources></acl></config>";
}

QByteArray codes(const AclReport &report)
{
    QByteArrayList all;
    for (const AclFinding &each : report.findings) {
        all.append(each.code + ' ' + each.id.toUtf8());
    }
    return all.join(", ");
}

} // namespace

class tst_AclCheck : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aStoreThatIsRightHasNothingToSay()
    {
        const Shop shop;
        const AclReport report = shop.check();
        QCOMPARE(codes(report), QByteArray());
        QCOMPARE(report.modules, 2);
        QCOMPARE(report.resources, 5);
    }

    void theExtensionThatMovedAResourceIsNamed()
    {
        Shop shop;
        shop.inVendor(
            "acme/module-feed", "Acme_Feed",
            belowAdmin("<resource id='Magento_Sales::sales_order' title='Orders'>\n"
                       "<resource id='Acme_Feed::orders' title='Order feed'/></resource>"),
            "1.2.0");
        const AclReport report = shop.check();
        QCOMPARE(codes(report), QByteArray("acl.id-twice Magento_Sales::sales_order"));
        const AclFinding finding = report.findings[0];
        QCOMPARE(finding.harm, AclHarm::StopsAdmin);
        QCOMPARE(finding.by.size(), 2);
        const AclCulprit first = finding.by[0];
        QCOMPARE(first.module, QStringLiteral("Acme_Feed"));
        QCOMPARE(first.package, QStringLiteral("acme/module-feed"));
        QCOMPARE(first.version, QStringLiteral("1.2.0"));
        QCOMPARE(first.line, 2);
        QVERIFY(first.file.endsWith(QStringLiteral("vendor/acme/module-feed/etc/acl.xml")));
        QVERIFY(!first.isCommerces);
        QVERIFY(finding.by[1].isCommerces);
        QCOMPARE(finding.by[1].version, QStringLiteral("103.0.7"));
        for (const QString &part : {QStringLiteral("Acme_Feed (acme/module-feed 1.2.0)"),
                                    QStringLiteral("below Magento_Sales::sales"),
                                    QStringLiteral("bin/magento module:disable Acme_Feed")}) {
            QVERIFY2(finding.advice.contains(part), qPrintable(finding.advice));
        }
        QVERIFY(finding.sentence.contains(QStringLiteral("already exists in the ACL")));
    }

    // An extension that is set up before Commerce's module is merged before it.
    void commercesPlaceIsTheRightOneWhoeverComesFirst()
    {
        Shop shop;
        shop.write(QStringLiteral("app/etc/config.php"), "<?php return ['modules' => [\n"
                                                         "'Magento_Backend' => 1,\n"
                                                         "'Acme_Feed' => 1,\n"
                                                         "'Magento_Sales' => 1]];\n");
        shop.inVendor("acme/module-feed", "Acme_Feed",
                      belowAdmin("<resource id='Magento_Sales::sales_order' title='Orders'/>"),
                      "1.2.0");
        const AclReport report = shop.check();
        QCOMPARE(codes(report), QByteArray("acl.id-twice Magento_Sales::sales_order"));
        const QString advice = report.findings[0].advice;
        QVERIFY2(advice.contains(QStringLiteral("where the others have it, below "
                                                "Magento_Sales::sales")),
                 qPrintable(advice));
    }

    void twoExtensionsAreBothNamed()
    {
        Shop shop;
        shop.inVendor("acme/module-feed", "Acme_Feed",
                      belowAdmin("<resource id='Acme_Base::x' title='Abc'/>"), "1.0.0");
        shop.inVendor("acme/module-other", "Acme_Other",
                      belowAdmin("<resource id='Magento_Backend::stores'>"
                                 "<resource id='Acme_Base::x'/></resource>"),
                      "2.0.0", "/src");
        const AclFinding finding = shop.check().findings.value(0);
        QCOMPARE(finding.code, QByteArray("acl.id-twice"));
        QCOMPARE(finding.by.value(0).module, QStringLiteral("Acme_Other")); // the later one
        // composer.json lies above src/
        QCOMPARE(finding.by.value(0).package, QStringLiteral("acme/module-other"));
        QCOMPARE(finding.by.value(1).module, QStringLiteral("Acme_Feed"));
    }

    void aTitleThatNobodyGivesIsSaidWithWhatWasMeant()
    {
        Shop shop;
        shop.inVendor("acme/module-feed", "Acme_Feed",
                      belowAdmin("<resource id='Magento_Backend::storez'>\n"
                                 "<resource id='Acme_Feed::config' title='Feed'/></resource>"),
                      "1.2.0");
        const AclReport report = shop.check();
        QCOMPARE(codes(report), QByteArray("acl.no-title Magento_Backend::storez"));
        const AclFinding finding = report.findings[0];
        QCOMPARE(finding.harm, AclHarm::StopsDeveloper);
        QVERIFY2(finding.advice.contains(QStringLiteral("Magento_Backend::stores")),
                 qPrintable(finding.advice));
        QCOMPARE(finding.by.value(0).module, QStringLiteral("Acme_Feed"));
    }

    void whatStandsAtTheRootIsSaid()
    {
        Shop shop;
        shop.inVendor("acme/module-feed", "Acme_Feed",
                      "<config><acl><resources>\n<resource id='Acme_Feed::feed' title='Feed'/>"
                      "</resources></acl></config>",
                      "1.2.0");
        const AclReport report = shop.check();
        QCOMPARE(codes(report), QByteArray("acl.at-root Acme_Feed::feed"));
        QCOMPARE(report.findings[0].by.value(0).line, 2);
    }

    void refsThatNoFileDefinesAreSaid()
    {
        Shop shop;
        shop.inVendor("acme/module-feed", "Acme_Feed",
                      belowAdmin("<resource id='Acme_Feed::feed' title='Feed'/>"
                                 "<resource id='Acme_Feed::off' title='Off' disabled='true'/>"),
                      "1.2.0");
        const QString etc = QStringLiteral("vendor/acme/module-feed/etc/");
        shop.write(etc + QStringLiteral("webapi.xml"),
                   "<routes>\n<route url='/V1/feed' method='GET'><service class='A' method='get'/>"
                   "<resources>\n<resource ref='Acme_Feed::fed'/></resources></route>"
                   "<route url='/V1/mine' method='GET'><service class='A' method='get'/><resources>"
                   "<resource ref='self'/></resources></route></routes>");
        shop.write(etc + QStringLiteral("adminhtml/menu.xml"),
                   "<config><menu>\n<add id='Acme_Feed::menu' title='Feed' module='Acme_Feed' "
                   "resource='Acme_Feed::off'/></menu></config>");
        shop.write(etc + QStringLiteral("adminhtml/system.xml"),
                   "<config><system><section id='feed'>\n<resource>Acme_Feed::settings</resource>"
                   "</section></system></config>");
        const AclReport report = shop.check();
        QCOMPARE(codes(report), QByteArray("acl.unknown-ref Acme_Feed::fed, "
                                           "acl.unknown-ref Acme_Feed::off, "
                                           "acl.unknown-ref Acme_Feed::settings"));
        QVERIFY(report.findings[0].sentence.contains(QStringLiteral("GET /V1/feed")));
        QVERIFY(report.findings[0].advice.contains(QStringLiteral("Acme_Feed::feed")));
        QVERIFY(report.findings[1].sentence.contains(QStringLiteral("disabled")));
        QCOMPARE(report.findings[2].by.value(0).line, 2);
        for (const AclFinding &each : report.findings) {
            QCOMPARE(each.by.value(0).module, QStringLiteral("Acme_Feed"));
        }
    }

    void aFileAgainstTheCatalogueIsJudgedToo()
    {
        const CodeBase base;
        const QString file =
            base.write(QStringLiteral("acl.xml"),
                       belowAdmin("<resource id='Magento_Sales::sales_order' title='Orders'/>"));
        const AclReport report = checkAcl({QStringLiteral("catalogue"), file}, {});
        QCOMPARE(report.findings.value(0).code, QByteArray("acl.id-twice"));
        QCOMPARE(report.findings[0].id, QStringLiteral("Magento_Sales::sales_order"));
        QCOMPARE(report.findings[0].by.value(0).file, file);
        QVERIFY(report.findings[0].by.value(1).isCommerces);
    }

    // A route of Adobe's own names a resource that none of its files defines.
    void theCatalogueHasNothingThatKeepsAdminFromOpening()
    {
        for (const QString &release : {QStringLiteral("2.4.4"), QStringLiteral("2.4.8")}) {
            const AclReport report = checkAcl({QStringLiteral("catalogue:") + release}, {});
            QVERIFY2(std::all_of(report.findings.begin(), report.findings.end(), &isAdobesOwn),
                     codes(report));
        }
    }

    void aStoreThatIsReadByAPlaceIsJudgedTheSame()
    {
        Shop shop;
        shop.inVendor("acme/module-feed", "Acme_Feed",
                      belowAdmin("<resource id='Magento_Sales::sales_order' title='Orders'/>"),
                      "1.2.0");
        shop.write(QStringLiteral("pub/media/etc/acl.xml"), "<config/>");
        place::StorePlace there;
        there.folder = shop.path();
        place::PlaceRead read(there, {});
        storecode::SourceFiles files;
        QSignalSpy failed(&read, &place::PlaceRead::failed);
        bool isRead = false;
        connect(&read, &place::PlaceRead::finished, this,
                [&](const place::PlaceContents &contents) {
                    for (const place::PlaceFile &file : contents.files) {
                        files.insert(file.path, file.octets);
                    }
                    isRead = true;
                });
        read.startRights();
        QTRY_VERIFY_WITH_TIMEOUT(isRead || !failed.isEmpty(), 60'000);
        QVERIFY(isRead);
        QVERIFY(!files.contains(QStringLiteral("pub/media/etc/acl.xml")));
        const AclReport report = checkAcl(files, QStringLiteral("the server"), {});
        QCOMPARE(codes(report), QByteArray("acl.id-twice Magento_Sales::sales_order"));
        const AclCulprit first = report.findings[0].by.value(0);
        QCOMPARE(first.file, QStringLiteral("the server/vendor/acme/module-feed/etc/acl.xml"));
        QCOMPARE(first.version, QStringLiteral("1.2.0"));
        // whatever a server says a file is called, it is below the whole
        files.insert(QStringLiteral("../../etc/acl.xml"), "<config/>");
        files.insert(QStringLiteral("/etc/acl.xml"), "<config/>");
        QCOMPARE(checkAcl(files, QStringLiteral("the server"), {}).findings, report.findings);
    }

    void theVerdictSaysWhetherAdminOpens_data()
    {
        QTest::addColumn<QByteArray>("acl");
        QTest::addColumn<QString>("begins");
        QTest::newRow("right") << belowAdmin("<resource id='Acme_Feed::a' title='A'/>")
                               << QStringLiteral("Nothing is wrong");
        QTest::newRow("an id twice")
            << belowAdmin("<resource id='Magento_Sales::sales_order' title='Orders'/>")
            << QStringLiteral("Admin does not open");
        QTest::newRow("no title") << belowAdmin("<resource id='Acme_Feed::a'/>")
                                  << QStringLiteral("Admin opens, but not in developer mode");
        QTest::newRow("no XML") << QByteArray("<config><acl><resources>")
                                << QStringLiteral("Not everything could be read");
        QTest::newRow("at the root")
            << QByteArray("<config><acl><resources><resource id='Acme_Feed::a' title='A'/>"
                          "</resources></acl></config>")
            << QStringLiteral("Admin opens. Some rights");
    }
    void theVerdictSaysWhetherAdminOpens()
    {
        QFETCH(const QByteArray, acl);
        QFETCH(const QString, begins);
        Shop shop;
        shop.inVendor("acme/module-feed", "Acme_Feed", acl, "1.2.0");
        const AclReport report = shop.check();
        QVERIFY2(verdictOf(report).startsWith(begins), qPrintable(asText(report)));
        QVERIFY(asText(report).startsWith(verdictOf(report)));
        for (const AclFinding &each : report.findings) {
            for (const QString &line : linesOf(each)) {
                QVERIFY(asText(report).contains(line));
            }
        }
    }

    void ofTwoOneAfterTheOtherTheLastIsTold()
    {
        const Shop good;
        Shop broken;
        broken.inVendor("acme/module-feed", "Acme_Feed",
                        belowAdmin("<resource id='Magento_Sales::sales_order' title='Orders'/>"),
                        "1.2.0");
        AclChecking checking;
        QSignalSpy finished(&checking, &AclChecking::finished);
        checking.start(QStringList{broken.path()});
        checking.start(QStringList{good.path()});
        QVERIFY(checking.isUnderWay());
        QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, 60'000);
        QVERIFY(!checking.isUnderWay());
        QCOMPARE(codes(finished[0][0].value<AclReport>()), QByteArray());
    }

    void aPlaceThatIsNotThereFails()
    {
        place::StorePlace gone;
        gone.folder = QStringLiteral("/nowhere/at/all");
        AclChecking checking;
        QSignalSpy failed(&checking, &AclChecking::failed);
        checking.start(gone);
        QTRY_COMPARE_WITH_TIMEOUT(failed.size(), 1, 60'000);
        QVERIFY(!checking.isUnderWay());
    }

    void whatIsReadElsewhereCanBeStopped()
    {
        const Shop shop;
        place::StorePlace here;
        here.folder = shop.path();
        AclChecking checking;
        QSignalSpy finished(&checking, &AclChecking::finished);
        checking.start(here);
        checking.cancel();
        QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, 60'000);
        QVERIFY(finished[0][0].value<AclReport>().isCancelled);
    }

    void whatIsStoppedSaysSo()
    {
        const Shop shop;
        storecode::Watch watch;
        watch.cancel.cancel();
        QVERIFY(checkAcl({shop.path()}, watch).isCancelled);
    }
};

LATCHKEY_TEST(tst_AclCheck)
#include "tst_AclCheck.moc"
