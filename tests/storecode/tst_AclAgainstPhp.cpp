// SPDX-License-Identifier: Apache-2.0
// Code bases made at random, read by us and by a PHP program with PHP's own DOM
// (peers/acl_judge.php).
#include "CodeBase.h"
#include "Program.h"
#include "oauth/Judge.h"
#include "php/PhpInteger.h"

#include "storecode/AclReader.h"
#include "storecode/ModuleList.h"
#include "storecode/Sequence.h"

#include <QRandomGenerator>
#include <QtTest>

using namespace latchkey;
using namespace latchkey::acl;
using namespace latchkey::documents;
using namespace latchkey::php;
using namespace latchkey::storecode;
using test::CodeBase;

namespace {

class Generate
{
public:
    explicit Generate(quint32 seed)
        : m_random(seed)
    {}

    int upTo(int end) { return int(m_random.bounded(end)); }
    bool oneIn(int chances) { return upTo(chances) == 0; }

    QByteArray oneOf(const QByteArrayList &choices)
    {
        return choices[m_random.bounded(choices.size())];
    }

    QByteArray someOf(const QByteArrayList &pieces, int most)
    {
        QByteArray text;
        for (int i = upTo(most + 1); i > 0; --i) {
            text += oneOf(pieces);
        }
        return text;
    }

    // An acl.xml; a file that holds an id twice now and then.
    QByteArray aclXml()
    {
        m_isUntidy = oneIn(12);
        const QByteArray sections = "<acl><resources>" + resources(0) + "</resources></acl>";
        return oneOf({"<?xml version='1.0'?>\n", "", "\xEF\xBB\xBF",
                      "<?xml version='1.0' encoding='UTF-8'?>\r\n<!-- licence -->\r\n"}) +
               "<config xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance' "
               "xsi:noNamespaceSchemaLocation='urn:magento:framework:Acl/etc/acl.xsd'>" +
               noise() + sections + noise() + (m_isUntidy && oneIn(4) ? sections : QByteArray()) +
               "</config>" + oneOf({"", "\n", "<!-- end -->"});
    }

    QByteArray integer()
    {
        static const QByteArrayList odd{"0",
                                        "10",
                                        "010",
                                        " 5",
                                        "5 ",
                                        "-3",
                                        "+7",
                                        "1e2",
                                        "1e",
                                        "1.9",
                                        ".5",
                                        "abc",
                                        "",
                                        "- 1",
                                        "20",
                                        "0x1A",
                                        "1e400",
                                        "30",
                                        "-1e3",
                                        "2.5e1x",
                                        "9223372036854775807",
                                        "9223372036854775808",
                                        "-9223372036854775808",
                                        "99999999999999999999",
                                        "-99999999999999999999",
                                        "9.3e18"};
        static const QByteArrayList pieces{"0", "1", "9", "e", "E",  "+", "-",
                                           ".", " ", "x", "5", "\t", "_", "\n"};
        return oneIn(3) ? someOf(pieces, 6) : oneOf(odd);
    }

private:
    QByteArray noise()
    {
        return oneOf({"", "", "\n  ", "<!-- <resource id='no'/> -->", "text &amp; more",
                      "<note a='1'>x</note>", "<?php echo 1 ?>", "<![CDATA[<resource/>]]>"});
    }

    QByteArray resources(int depth)
    {
        QByteArrayList ids{"Vendor_One::a",        "Vendor_One::b",          "Vendor_Two::a",
                           "Magento_Sales::sales", "Magento_Backend::admin", "acme.three::x/y-z",
                           "Vendor_One::a_b"};
        QByteArray text;
        for (int i = upTo(depth == 0 ? 5 : 4 - depth / 2); i > 0; --i) {
            const QByteArray id = m_isUntidy ? oneOf(ids) : ids.takeAt(upTo(int(ids.size())));
            text += noise() + "<resource id='" + id + "'" + attributes() + ">" +
                    (depth < 5 ? resources(depth + 1) : QByteArray()) + noise() + "</resource>";
        }
        return text;
    }

    QByteArray attributes()
    {
        QByteArray text;
        if (!oneIn(3)) {
            text +=
                " title='" +
                oneOf({"Sales", "Orders &amp; more", "\xc3\x84rger", "a\nb", "", "&#60;b&#62;"}) +
                "'";
        }
        if (!oneIn(3)) {
            text += " sortOrder='" + integer() + "'";
        }
        if (oneIn(6)) {
            text += " disabled='" + oneOf({"true", "1", "TRUE", "false", "true ", ""}) + "'";
        }
        return text + oneOf({"", "", " ", " other='1'", " xsi:nil='true'"});
    }

    QRandomGenerator m_random;
    bool m_isUntidy = false;
};

// As acl_judge.php tells it.
QByteArray shown(const AclTree &tree)
{
    QByteArrayList nodes;
    for (const AclResource &each : tree.resources()) {
        nodes.append(QByteArrayList{QByteArray::number(each.depth), each.id.toUtf8().toBase64(),
                                    each.title.toUtf8().toBase64(),
                                    QByteArray::number(each.sortOrder)}
                         .join(' '));
    }
    return nodes.join('\t');
}

QByteArray shown(const QList<ListedModule> &list)
{
    QByteArrayList words;
    for (const ListedModule &each : list) {
        words.append(each.name.toUtf8().toBase64() + (each.isOn ? '+' : '-'));
    }
    return words.join('\t');
}

// The first of two lists that is not the same in both.
QByteArray difference(const QByteArray &ours, const QByteArray &theirs)
{
    const QByteArrayList left = ours.split('\t');
    const QByteArrayList right = theirs.split('\t');
    qsizetype i = 0;
    while (i < left.size() && left.value(i) == right.value(i)) {
        ++i;
    }
    const auto told = [i](const QByteArrayList &list) {
        QByteArrayList fields = list.value(i).split(' ');
        for (const int text : {1, 2}) {
            if (text < fields.size()) {
                fields[text] = '"' + QByteArray::fromBase64(fields[text]) + '"';
            }
        }
        return fields.join(' ');
    };
    return "number " + QByteArray::number(i) + ", ours: " + told(left) + ", PHP's: " + told(right);
}

bool isTwice(const AclReading &reading)
{
    return std::any_of(reading.problems.begin(), reading.problems.end(),
                       [](const FileProblem &each) { return each.problem.code == "acl.twice"; });
}

QByteArrayList judged(const QByteArrayList &questions, QString &why)
{
    return oauth::test::judged(QStringLiteral("php"), QStringLiteral("acl_judge.php"), questions,
                               why);
}

using oauth::test::question;

} // namespace

class tst_AclAgainstPhp : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void filesAreMergedTheSame();
    void codeBasesAreReadTheSame_data();
    void codeBasesAreReadTheSame();
    void modulesAreSortedTheSame();
    void listsAreReadTheSame();
    void integersAreReadTheSame();
    void routesAreMetTheSame();
};

void tst_AclAgainstPhp::filesAreMergedTheSame()
{
    Generate generate(1);
    const CodeBase base;
    QList<QStringList> cases;
    QByteArrayList questions;
    for (int i = 0; i < 300; ++i) {
        QStringList paths;
        QByteArrayList arguments;
        for (int file = generate.upTo(6); file >= 0; --file) {
            paths.append(
                base.write(QStringLiteral("%1/%2.xml").arg(i).arg(file), generate.aclXml()));
            arguments.append(QFile::encodeName(paths.last()));
        }
        cases.append(paths);
        questions.append(question("tree", arguments));
    }
    QString why;
    const QByteArrayList answers = judged(questions, why);
    QVERIFY2(!answers.isEmpty(), qPrintable(why));
    int merged = 0;
    for (qsizetype i = 0; i < cases.size(); ++i) {
        const AclReading reading = readAcl(cases[i]);
        QCOMPARE(reading.files, cases[i].size());
        QVERIFY2(isTwice(reading) == (answers[i] == "twice"), qPrintable(cases[i].join(u' ')));
        if (answers[i] != "twice") {
            QVERIFY2(shown(reading.tree) == answers[i],
                     difference(shown(reading.tree), answers[i]));
            ++merged;
        }
    }
    QVERIFY(merged > 150);
    QVERIFY(merged < 300);
}

void tst_AclAgainstPhp::codeBasesAreReadTheSame_data()
{
    QTest::addColumn<bool>("hasConfig");
    QTest::newRow("in the order of config.php") << true;
    QTest::newRow("in the order of their sequence") << false;
}

void tst_AclAgainstPhp::codeBasesAreReadTheSame()
{
    QFETCH(const bool, hasConfig);
    Generate generate(hasConfig ? 2 : 3);
    const CodeBase base;
    QStringList folders;
    QByteArrayList questions;
    for (int i = 0; i < 60; ++i) {
        const QString folder = QString::number(i) + QLatin1Char('/');
        QByteArrayList names;
        QByteArray listed;
        for (int module = generate.upTo(7); module >= 0; --module) {
            const QByteArray name =
                generate.oneOf({"Acme", "Magento", "Zed"}) + "_Mod" + QByteArray::number(module);
            const QString path = folder + QStringLiteral("app/code/") +
                                 QString::fromLatin1(name).replace(u'_', u'/');
            // what comes later in the loop never wants what came earlier: no circles
            base.write(path + QStringLiteral("/etc/module.xml"),
                       CodeBase::moduleXml(name, names.isEmpty() || generate.oneIn(2)
                                                     ? QByteArray()
                                                     : generate.oneOf(names)));
            if (!generate.oneIn(8)) {
                base.write(path + QStringLiteral("/etc/acl.xml"), generate.aclXml());
            }
            names.append(name);
            listed = "        '" + name + "' => " + generate.oneOf({"1", "1", "1", "0", "'1'"}) +
                     ",\n" + (generate.oneIn(2) ? listed : QByteArray()) +
                     (generate.oneIn(5) ? "        'Gone_Mod" + name + "' => 1,\n" : QByteArray());
        }
        if (hasConfig) {
            base.write(folder + QStringLiteral("app/etc/config.php"),
                       "<?php\nreturn [\n    'modules' => [\n" + listed + "    ]\n];\n");
        }
        folders.append(base.path(QString::number(i)));
        questions.append(question("store", {QFile::encodeName(folders.last())}));
    }
    QString why;
    const QByteArrayList answers = judged(questions, why);
    QVERIFY2(!answers.isEmpty(), qPrintable(why));
    for (qsizetype i = 0; i < folders.size(); ++i) {
        const AclReading reading = readAcl({folders[i]});
        QVERIFY2(isTwice(reading) == (answers[i] == "twice"), qPrintable(folders[i]));
        if (answers[i] != "twice") {
            QVERIFY2(shown(reading.tree) == answers[i],
                     difference(shown(reading.tree), answers[i]));
        }
    }
}

void tst_AclAgainstPhp::modulesAreSortedTheSame()
{
    Generate generate(4);
    QList<QList<Module>> cases;
    QByteArrayList questions;
    for (int i = 0; i < 1500; ++i) {
        QList<Module> modules;
        QByteArrayList names;
        for (int module = generate.upTo(12); module >= 0; --module) {
            names.append(generate.oneOf({"Acme_", "Magento_", "acme_", "XMagento_", "Z_"}) + "M" +
                         QByteArray::number(module));
        }
        QByteArrayList arguments;
        for (qsizetype each = 0; each < names.size(); ++each) {
            Module module{QString::fromLatin1(names[each]), {}, {}};
            QByteArray argument = names[each];
            for (int wanted = generate.upTo(4); wanted > 0; --wanted) {
                // mostly of those before it; a circle now and then
                const QByteArray name = generate.oneIn(60) || each == 0
                                            ? generate.oneOf(names + QByteArrayList{"Gone_M"})
                                            : names[generate.upTo(int(each))];
                module.sequence.append(QString::fromLatin1(name));
                argument += ',' + name;
            }
            modules.append(module);
            arguments.append(argument);
        }
        cases.append(modules);
        questions.append(question("sequence", arguments));
    }
    QString why;
    const QByteArrayList answers = judged(questions, why);
    QVERIFY2(!answers.isEmpty(), qPrintable(why));
    int circles = 0;
    for (qsizetype i = 0; i < cases.size(); ++i) {
        const Modules sorted = inSequence(cases[i]);
        QByteArrayList names;
        for (const Module &each : sorted.modules) {
            names.append(each.name.toLatin1());
        }
        QCOMPARE(!sorted.problems.isEmpty(), answers[i] == "circle");
        if (answers[i] == "circle") {
            ++circles;
        } else {
            QCOMPARE(names.join('\t'), answers[i]);
        }
    }
    QVERIFY(circles > 20);
    QVERIFY(circles < 1200);
}

void tst_AclAgainstPhp::listsAreReadTheSame()
{
    Generate generate(5);
    QByteArrayList sources;
    QByteArrayList questions;
    // with arrays in it down to `depth`
    const std::function<QByteArray(int)> items = [&](int depth) {
        QByteArray text;
        for (int i = generate.upTo(5); i > 0; --i) {
            text += generate.oneOf({"", " ", "\n\t", "/* ' */", "// ]\n", "# ' x\n"});
            if (!generate.oneIn(3)) {
                text +=
                    generate.oneOf({"'a'", "'b'", "\"a\"", "5", "'010'", "-1", "'Magento_Sales'",
                                    "''", "'\xc3\xa9'", "'modules '", "'// ['"}) +
                    " => ";
            }
            text += depth > 0 && generate.oneIn(3)
                        ? generate.oneOf({"array(", "ARRAY ("}) + items(depth - 1) + ')'
                    : depth > 0 && generate.oneIn(3)
                        ? '[' + items(depth - 1) + ']'
                        : generate.oneOf({"0", "1", "12", "-4", "0.0", "1.5", "true", "FALSE",
                                          "null", "''", "'0'", "'0.0'", "' '", "\"x y\"", "'// no'",
                                          "'[' /* no */"});
            text += ',';
        }
        return text;
    };
    const auto list = [&] {
        const QByteArray text = items(0) + "'A_A'=>1";
        return "'modules' => " + (generate.oneIn(3) ? "array(" + text + ')' : '[' + text + ']');
    };
    for (int i = 0; i < 500; ++i) {
        sources.append(generate.oneOf({"<?php return [", "<?php\n/** doc */\nreturn\n["}) +
                       items(3) + (generate.oneIn(3) ? list() + ',' : QByteArray()) + list() + ',' +
                       items(3) + generate.oneOf({"];", "];\n", "] ; // end\n", "];\n?>\n"}));
        questions.append(question("list", {sources.last()}));
    }
    QString why;
    const QByteArrayList answers = judged(questions, why);
    QVERIFY2(!answers.isEmpty(), qPrintable(why));
    for (qsizetype i = 0; i < sources.size(); ++i) {
        const auto read = readModuleList(sources[i]);
        QVERIFY2(read, sources[i]);
        QVERIFY2(shown(*read) == answers[i], sources[i] + "\n" + shown(*read) + "\n" + answers[i]);
    }
}

void tst_AclAgainstPhp::integersAreReadTheSame()
{
    Generate generate(6);
    QByteArrayList texts;
    QByteArrayList questions;
    for (int i = 0; i < 20000; ++i) {
        texts.append(generate.integer());
        questions.append(question("int", {texts.last()}));
    }
    QString why;
    const QByteArrayList answers = judged(questions, why);
    QVERIFY2(!answers.isEmpty(), qPrintable(why));
    for (qsizetype i = 0; i < texts.size(); ++i) {
        QVERIFY2(phpInteger(QString::fromUtf8(texts[i])) == answers[i].toLongLong(),
                 texts[i] + " is " + answers[i]);
    }
}

void tst_AclAgainstPhp::routesAreMetTheSame()
{
    Generate generate(7);
    static const QByteArrayList services{"carts", "carts", "mine", ":id"};
    static const QByteArrayList segments{"mine", "items", ":id", ":cartId", "Mine", "::x", ":"};
    static const QByteArrayList given{"carts", "mine", "items",    "7", "a%2Fb", "Mine", "5", "a-b",
                                      ":id",   "byId", "byCartId", "Z", "",      "{id}"};
    static const QByteArrayList modes{"direct", "async", "bulk"};
    struct Case
    {
        RouteTable routes;
        ApiCall call;
    };
    QList<Case> cases;
    QByteArrayList questions;
    for (int i = 0; i < 4000; ++i) {
        QList<Route> routes;
        QByteArrayList arguments;
        for (int route = generate.upTo(12); route >= 0; --route) {
            QByteArray text = generate.oneOf({"GET", "PUT"}) + " /V1/" + generate.oneOf(services);
            for (int segment = generate.upTo(4); segment > 0; --segment) {
                text += '/' + generate.oneOf(segments);
            }
            text += generate.oneIn(15) ? "/" : "";
            if (!arguments.contains(text)) {
                arguments.append(text);
                routes.append({QString::fromLatin1(text.left(3)),
                               QString::fromLatin1(text.mid(4)),
                               {},
                               {},
                               {},
                               {}});
            }
        }
        const QByteArray method = generate.oneOf({"GET", "PUT", "PUT"});
        // most are of a route, with something in the place of its parameters
        QByteArrayList path = generate.oneOf(arguments).mid(5).split('/');
        for (QByteArray &segment : path) {
            if ((segment.startsWith(':') || generate.oneIn(8)) && !generate.oneIn(6)) {
                segment = generate.oneOf(given);
            }
        }
        const int mode = generate.upTo(3);
        cases.append({RouteTable(routes),
                      {QString::fromLatin1(method),
                       QLatin1Char('/') + QString::fromLatin1(path.join('/')), Mode(mode)}});
        questions.append(question(
            "route", QByteArrayList{modes[mode], method, '/' + path.join('/')} + arguments));
    }
    QString why;
    const QByteArrayList answers = judged(questions, why);
    QVERIFY2(!answers.isEmpty(), qPrintable(why));
    int met = 0;
    for (qsizetype i = 0; i < cases.size(); ++i) {
        const Route *route = cases[i].routes.match(cases[i].call);
        const QByteArray ours = route != nullptr ? route->text().toLatin1() : QByteArray();
        QVERIFY2(ours == answers[i],
                 cases[i].call.text().toLatin1() + ": " + ours + " | " + answers[i]);
        met += route != nullptr ? 1 : 0;
    }
    QVERIFY(met > 500);
}

LATCHKEY_TEST(tst_AclAgainstPhp)
#include "tst_AclAgainstPhp.moc"
