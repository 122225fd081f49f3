// SPDX-License-Identifier: Apache-2.0
// Reading the code of a whole store: 33,000 folders with 86,000 files, of which 370 are modules, as
// `composer install` leaves them.
//
// bench_store                 makes one in a temporary folder, and reads it
// bench_store --make DIR      makes one there, for `time latchkeyctl acl tree --from DIR`
// bench_store --check         a tenth of it; exit 1 if reading it is many times slower than it
// should
#include "storecode/AclReader.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>

#include <algorithm>
#include <cstdio>
#include <cstring>

using namespace latchkey::storecode;

namespace {

struct Size
{
    int packages = 350; // of modules in vendor/
    int libraries = 150;
    int own = 20;              // in app/code
    int foldersOfPackage = 60; // beside etc/
    int foldersOfLibrary = 75;
    int filesOfFolder = 2; // and one more in every other folder
};

struct Made
{
    int folders = 0;
    int files = 0;
};

class Maker
{
public:
    Maker(const QString &root, const Size &size)
        : m_root(root)
        , m_size(size)
    {}

    Made run()
    {
        for (int i = 0; i < m_size.packages; ++i) {
            const QString folder = QStringLiteral("vendor/magento/module-%1").arg(i);
            module(folder, QStringLiteral("Magento_Module%1").arg(i), i);
            m_autoload += "    '" + QByteArray::number(i) + "' => $vendorDir . '/magento/module-" +
                          QByteArray::number(i) + "/registration.php',\n";
            fill(folder, m_size.foldersOfPackage);
        }
        for (int i = 0; i < m_size.libraries; ++i) {
            const QString folder = QStringLiteral("vendor/library/part-%1").arg(i);
            fill(folder, m_size.foldersOfLibrary);
        }
        for (int i = 0; i < m_size.own; ++i) {
            const QString folder = QStringLiteral("app/code/Acme/Part%1").arg(i);
            module(folder, QStringLiteral("Acme_Part%1").arg(i), i);
            fill(folder, 5);
        }
        write(QStringLiteral("vendor/composer/autoload_files.php"),
              "<?php\n\n$vendorDir = dirname(__DIR__);\n$baseDir = dirname($vendorDir);\n\n"
              "return array(\n" +
                  m_autoload + ");\n");
        write(QStringLiteral("app/etc/config.php"),
              "<?php\nreturn [\n    'modules' => [\n" + m_config + "    ]\n];\n");
        return m_made;
    }

private:
    void folder(const QString &path)
    {
        QDir().mkpath(m_root + QLatin1Char('/') + path);
        ++m_made.folders;
    }

    void write(const QString &path, const QByteArray &content)
    {
        const QString whole = m_root + QLatin1Char('/') + path;
        QFile file(whole);
        if (!file.open(QIODevice::WriteOnly)) {
            folder(path.section(QLatin1Char('/'), 0, -2));
            file.open(QIODevice::WriteOnly);
        }
        file.write(content);
        ++m_made.files;
    }

    // What a package has beside: classes, views, tests.
    void fill(const QString &path, int folders)
    {
        QString place = path;
        for (int i = 0; i < folders; ++i) {
            place = i % 4 == 0 ? path : place; // four levels deep
            place += QStringLiteral("/Part%1").arg(i);
            folder(place);
            for (int file = 0; file < m_size.filesOfFolder + i % 2; ++file) {
                write(place + QStringLiteral("/Class%1.php").arg(file), "<?php\nclass A {}\n");
            }
        }
    }

    void module(const QString &path, const QString &name, int number)
    {
        const QByteArray octets = name.toUtf8();
        write(path + QStringLiteral("/registration.php"),
              "<?php\n/**\n * Copyright\n */\n\nuse \\Magento\\Framework\\Component\\"
              "ComponentRegistrar;\n\nComponentRegistrar::register(ComponentRegistrar::MODULE, '" +
                  octets + "', __DIR__);\n");
        write(path + QStringLiteral("/etc/module.xml"),
              "<?xml version=\"1.0\"?>\n<config><module name=\"" + octets + "\"/></config>\n");
        m_config += "        '" + octets + "' => 1,\n";
        if (number % 5 == 0) {
            write(path + QStringLiteral("/etc/acl.xml"), acl(octets));
            write(path + QStringLiteral("/etc/webapi.xml"), webapi(octets));
        }
    }

    static QByteArray acl(const QByteArray &name)
    {
        QByteArray leaves;
        for (int i = 0; i < 4; ++i) {
            leaves += "<resource id=\"" + name + "::part" + QByteArray::number(i) +
                      "\" title=\"A part of it\" translate=\"title\" sortOrder=\"10\"/>\n";
        }
        return "<?xml version=\"1.0\"?>\n<config><acl><resources>"
               "<resource id=\"Magento_Backend::admin\" title=\"Magento Admin\"><resource id=\"" +
               name + "::main\" title=\"The whole of it\">\n" + leaves +
               "</resource></resource></resources></acl></config>\n";
    }

    static QByteArray webapi(const QByteArray &name)
    {
        QByteArray routes;
        for (int i = 0; i < 6; ++i) {
            routes += "<route url=\"/V1/" + name.toLower() + "/" + QByteArray::number(i) +
                      "\" method=\"GET\"><service class=\"A\\B\" method=\"get\"/><resources>"
                      "<resource ref=\"" +
                      name + "::part1\"/></resources></route>\n";
        }
        return "<?xml version=\"1.0\"?>\n<routes>" + routes + "</routes>\n";
    }

    QString m_root;
    Size m_size;
    Made m_made;
    QByteArray m_autoload;
    QByteArray m_config;
};

} // namespace

int main(int argc, char **argv)
{
    const bool isChecked = argc > 1 && std::strcmp(argv[1], "--check") == 0;
    const bool isMade = argc > 2 && std::strcmp(argv[1], "--make") == 0;
    Size size;
    if (isChecked) {
        size = {35, 15, 2, 60, 75, 2};
    }
    const QTemporaryDir temporary;
    const QString root = isMade ? QFile::decodeName(argv[2]) : temporary.path();
    const Made made = Maker(root, size).run();
    std::printf("%d folders, %d files\n", made.folders, made.files);
    if (isMade) {
        return 0;
    }
    double best = 1e9;
    int resources = 0;
    for (int i = 0; i < 5; ++i) {
        QElapsedTimer timer;
        timer.start();
        const AclReading reading = readAcl({root});
        best = std::min(best, double(timer.nsecsElapsed()) / 1e6);
        resources = reading.tree.size();
    }
    constexpr double limit = 400;
    std::printf("read in %.1f ms (at most %.0f): %d resources\n", best, limit, resources);
    const int expected = 1 + 5 * ((size.packages + 4) / 5 + (size.own + 4) / 5);
    return resources == expected && (!isChecked || best <= limit) ? 0 : 1;
}
