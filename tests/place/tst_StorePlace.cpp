// SPDX-License-Identifier: Apache-2.0
// A place is read as it is meant, and nothing that ssh or a shell could take for something else is
// one.
#include "Program.h"
#include "place/StorePlace.h"

#include <QTest>

using namespace latchkey;
using namespace latchkey::place;

class tst_StorePlace : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aPlaceIsRead_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("host");
        QTest::addColumn<int>("port");
        QTest::addColumn<QString>("folder");
        QTest::addColumn<QString>("text");
        const auto row = [](const char *name, const char *typed, const char *host, int port,
                            const char *folder, const char *text) {
            QTest::newRow(name) << QString::fromUtf8(typed) << QString::fromUtf8(host) << port
                                << QString::fromUtf8(folder) << QString::fromUtf8(text);
        };
        row("local", "/srv/shop", "", 0, "/srv/shop", "/srv/shop");
        row("slashes", "/srv//shop/./live/", "", 0, "", "");
        row("slashes in order", "/srv//shop/live/", "", 0, "/srv/shop/live", "/srv/shop/live");
        row("around it", "  /srv/shop\n", "", 0, "/srv/shop", "/srv/shop");
        row("colon and at in a local folder", "/srv/a@b:c", "", 0, "/srv/a@b:c", "/srv/a@b:c");
        row("host", "shop.example:/srv/shop", "shop.example", 0, "/srv/shop",
            "shop.example:/srv/shop");
        row("user and host", "deploy@shop.example:/srv/shop", "deploy@shop.example", 0, "/srv/shop",
            "deploy@shop.example:/srv/shop");
        row("alias", "my_shop-1:/srv/shop", "my_shop-1", 0, "/srv/shop", "my_shop-1:/srv/shop");
        row("Adobe's cloud", "abc123-master-xy--mymagento@ssh.us-3.magento.cloud:/app",
            "abc123-master-xy--mymagento@ssh.us-3.magento.cloud", 0, "/app",
            "abc123-master-xy--mymagento@ssh.us-3.magento.cloud:/app");
        row("IPv6", "deploy@[2001:db8::1]:/srv/shop", "deploy@2001:db8::1", 0, "/srv/shop",
            "deploy@[2001:db8::1]:/srv/shop");
        row("URL", "ssh://deploy@shop.example:2222/srv/shop", "deploy@shop.example", 2222,
            "/srv/shop", "ssh://deploy@shop.example:2222/srv/shop");
        row("URL without a port", "ssh://shop.example/srv/shop", "shop.example", 0, "/srv/shop",
            "shop.example:/srv/shop");
        row("URL of an IPv6 address", "ssh://u@[::1]:22/a", "u@::1", 22, "/a",
            "ssh://u@[::1]:22/a");
        row("what a shell would look at", "h:/srv/$(id) 'x' \"y\" `z`\\", "h", 0,
            "/srv/$(id) 'x' \"y\" `z`\\", "h:/srv/$(id) 'x' \"y\" `z`\\");
        row("umlauts", "/srv/größe", "", 0, "/srv/größe", "/srv/größe");
        row("minus in a folder", "/-rf/--help", "", 0, "/-rf/--help", "/-rf/--help");
    }

    void aPlaceIsRead()
    {
        QFETCH(QString, typed);
        QFETCH(QString, folder);
        const auto place = parseStorePlace(typed);
        if (folder.isEmpty()) {
            QVERIFY(!place.has_value());
            return;
        }
        QVERIFY2(place.has_value(), place ? "" : qPrintable(place.error().sentence));
        QCOMPARE(place->folder, folder);
        QTEST(place->host, "host");
        QFETCH(int, port);
        QCOMPARE(int(place->port), port);
        QTEST(placeText(*place), "text");
        QCOMPARE(*parseStorePlace(placeText(*place)), *place);
        QCOMPARE(*placeFromJson(placeJson(*place)), *place);
    }

    void whatIsNoneIsRefused_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QByteArray>("code");
        const auto row = [](const char *typed, const char *code) {
            QTest::newRow(typed) << QString::fromUtf8(typed) << QByteArray(code);
        };
        row("", "place.not-understood");
        row("shop", "place.not-understood");
        row("srv/shop", "place.not-understood");
        row("~/shop", "place.not-understood");
        row("C:\\shop", "place.bad-folder");
        row("/", "place.bad-folder");
        row("/srv/../etc", "place.bad-folder");
        row("/srv/./shop", "place.bad-folder");
        row("/srv/a\nb", "place.bad-folder");
        row("/srv/a\x1b[31m", "place.bad-folder");
        row("h:", "place.bad-folder");
        row("h:shop", "place.bad-folder");
        row("h:~/shop", "place.bad-folder");
        row("h:/srv/../../etc", "place.bad-folder");
        row(":/srv/shop", "place.bad-host");
        row("-oProxyCommand=id:/srv/shop", "place.bad-host");
        row("-l:/srv/shop", "place.bad-host");
        row("u@-h:/srv/shop", "place.bad-host");
        row("-u@h:/srv/shop", "place.bad-host");
        row("@h:/srv/shop", "place.bad-host");
        row("u@:/srv/shop", "place.bad-host");
        row("a@b@h:/srv/shop", "place.bad-host");
        row("h x:/srv/shop", "place.bad-host");
        row("h;id:/srv/shop", "place.bad-host");
        row("$(id):/srv/shop", "place.bad-host");
        row("`id`@h:/srv/shop", "place.bad-host");
        row("u'x@h:/srv/shop", "place.bad-host");
        row("%h:/srv/shop", "place.bad-host");
        row("höst:/srv/shop", "place.bad-host");
        row("h\n:/srv/shop", "place.bad-host");
        row("ssh://-oProxyCommand=id/srv/shop", "place.bad-host");
        row("ssh://u@-x/srv/shop", "place.bad-host");
        row("ssh:///srv/shop", "place.bad-host");
        row("ssh://h:0/srv/shop", "place.not-understood");
        row("ssh://h:65536/srv/shop", "place.not-understood");
        row("ssh://h:22x/srv/shop", "place.not-understood");
        row("ssh://h", "place.not-understood");
        row("ssh://u:secret@h/srv/shop", "place.bad-host");
    }

    void whatIsNoneIsRefused()
    {
        QFETCH(QString, typed);
        const auto place = parseStorePlace(typed);
        QVERIFY(!place.has_value());
        QTEST(place.error().code, "code");
        QVERIFY(!place.error().sentence.contains(QLatin1Char('\n')));
        QVERIFY(!place.error().sentence.contains(QChar(0x1b)));
    }

    void aFolderThatIsNoTextIsRefused()
    {
        StorePlace place;
        place.folder = QStringLiteral("/srv/") + QChar(0xd800);
        QCOMPARE(checkedPlace(place).error().code, QByteArray("place.bad-folder"));
        place.folder = QStringLiteral("/srv/") + QChar(0);
        QCOMPARE(checkedPlace(place).error().code, QByteArray("place.bad-folder"));
    }

    void accountAndPhpAreChecked_data()
    {
        QTest::addColumn<QString>("owner");
        QTest::addColumn<QString>("php");
        QTest::addColumn<QByteArray>("code");
        QTest::newRow("fine") << "www-data"
                              << "/usr/bin/php8.3" << QByteArray();
        QTest::newRow("an option") << "-i"
                                   << "" << QByteArray("place.bad-owner");
        QTest::newRow("a number sign") << "#0"
                                       << "" << QByteArray("place.bad-owner");
        QTest::newRow("a command") << "a;id"
                                   << "" << QByteArray("place.bad-owner");
        QTest::newRow("no path") << ""
                                 << "php" << QByteArray("place.bad-php");
        QTest::newRow("a way up") << ""
                                  << "/usr/../php" << QByteArray("place.bad-php");
    }

    void accountAndPhpAreChecked()
    {
        StorePlace place;
        place.folder = QStringLiteral("/srv/shop");
        QFETCH(QString, owner);
        QFETCH(QString, php);
        QFETCH(QByteArray, code);
        place.owner = owner;
        place.php = php;
        const auto checked = checkedPlace(place);
        QCOMPARE(checked ? QByteArray() : checked.error().code, code);
    }

    void whatIsKeptIsCheckedWhenItIsRead_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("no object") << QByteArray("[]");
        QTest::newRow("one field less") << QByteArray(R"({"folder":"/a","host":""})");
        QTest::newRow("a bad host") << QByteArray(
            R"({"folder":"/a","host":"-oProxyCommand=x","port":0,"prefix":[],"owner":"","php":""})");
        QTest::newRow("a bad port") << QByteArray(
            R"({"folder":"/a","host":"h","port":70000,"prefix":[],"owner":"","php":""})");
        QTest::newRow("a prefix of numbers") << QByteArray(
            R"({"folder":"/a","host":"h","port":0,"prefix":[1],"owner":"","php":""})");
        QTest::newRow("one field more") << QByteArray(
            R"({"folder":"/a","host":"h","port":0,"prefix":[],"owner":"","php":"","x":1})");
    }

    void whatIsKeptIsCheckedWhenItIsRead()
    {
        QFETCH(QByteArray, json);
        QVERIFY(!placeFromJson(json).has_value());
    }

    void everythingIsKept()
    {
        StorePlace place;
        place.folder = QStringLiteral("/srv/it's a \"shop\"");
        place.host = QStringLiteral("deploy@shop.example");
        place.port = 2222;
        place.prefix = {QStringLiteral("docker"), QStringLiteral("exec"), QStringLiteral("-i"),
                        QStringLiteral("php 8")};
        place.owner = QStringLiteral("www-data");
        place.php = QStringLiteral("/usr/bin/php8.3");
        QCOMPARE(*placeFromJson(placeJson(place)), place);
        QCOMPARE(
            placeWords(place),
            QStringLiteral("ssh://deploy@shop.example:2222/srv/it's a \"shop\", through docker "
                           "exec -i 'php 8', as www-data, with /usr/bin/php8.3"));
    }

    void aPrefixIsReadWordByWord_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QStringList>("words");
        const auto row = [](const char *typed, std::initializer_list<const char *> words) {
            QStringList list;
            for (const char *word : words) {
                list.append(QString::fromUtf8(word));
            }
            QTest::newRow(typed) << QString::fromUtf8(typed) << list;
        };
        row("", {});
        row("   ", {});
        row("docker compose exec -T php", {"docker", "compose", "exec", "-T", "php"});
        row(" nice   -n 10 ", {"nice", "-n", "10"});
        row("run 'a b' \"c 'd'\" e'f'g", {"run", "a b", "c 'd'", "efg"});
        row("run $(id) `x` \\ ; &", {"run", "$(id)", "`x`", "\\", ";", "&"});
    }

    void aPrefixIsReadWordByWord()
    {
        QFETCH(QString, typed);
        const auto words = parsePrefix(typed);
        QVERIFY(words.has_value());
        QTEST(*words, "words");
        QCOMPARE(*parsePrefix(prefixText(*words)), *words);
    }

    void aPrefixThatCannotWorkIsRefused_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("helps");
        const auto row = [](const char *typed, const char *helps) {
            QTest::newRow(typed) << QString::fromUtf8(typed) << QString::fromUtf8(helps);
        };
        row("docker exec -i php", "");
        row("docker exec -i -u www-data -w /var/www php", "");
        row("docker exec -uwww-data -i php", "");
        row("docker exec --interactive php", "");
        row("/usr/bin/podman exec -i php", "");
        row("docker exec php", "Write -i");
        row("docker exec -u www-data php", "Write -i");
        row("docker exec -it php", "Leave out -t");
        row("docker exec -t -i php", "Leave out -t");
        row("docker compose exec -T php", "");
        row("docker compose -f stack.yml exec -T --user www-data php", "");
        row("docker-compose exec -T php", "");
        row("docker compose exec php", "Write -T");
        row("warden env exec -T php-fpm", "");
        row("warden env exec php-fpm", "Write -T");
        row("ddev exec --raw --", "");
        row("ddev exec -s web --raw --", "");
        row("ddev exec", "Write --raw");
        row("nice -n 10", "");
        row("-x", "cannot stand before");
        row("run 'a", "not closed");
        row("run ''", "cannot stand before");
    }

    void aPrefixThatCannotWorkIsRefused()
    {
        QFETCH(QString, typed);
        QFETCH(QString, helps);
        const auto words = parsePrefix(typed);
        QCOMPARE(words.has_value(), helps.isEmpty());
        if (!words) {
            QCOMPARE(words.error().code, QByteArray("place.bad-prefix"));
            QVERIFY2(words.error().sentence.contains(helps), qPrintable(words.error().sentence));
        }
    }
};

LATCHKEY_TEST(tst_StorePlace)
#include "tst_StorePlace.moc"
