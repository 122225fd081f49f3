// SPDX-License-Identifier: Apache-2.0
// What a very large store costs: a code base of 50,000 resources in 300 modules, read and held.
//
// bench_acl [--check]
// Prints the figures; with --check, exit 1 if one is many times worse than it should be.
#include "acl/ResourceSelection.h"
#include "storecode/AclReader.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>

#include <cstdio>
#include <cstring>
#include <malloc.h>
#include <unistd.h>

using namespace latchkey::acl;
using namespace latchkey::storecode;

namespace {

constexpr int modules = 300;
constexpr int groups = 6;    // of a module
constexpr int perGroup = 27; // resources of a group: 300 × (1 + 6 × 28) = 50,700

QString moduleName(int module)
{
    return QStringLiteral("Vendor_Module%1").arg(module, 3, 10, QLatin1Char('0'));
}

QByteArray resource(const QByteArray &module, const QByteArray &name, int order,
                    const QByteArray &below)
{
    return "<resource id=\"" + module + "::" + name + "\" title=\"The part called " + name +
           "\" translate=\"title\" sortOrder=\"" + QByteArray::number(order) + "\">" + below +
           "</resource>\n";
}

// Half of the groups hang below another module, as in real stores.
QByteArray aclXml(int module)
{
    const QByteArray own = moduleName(module).toUtf8();
    QByteArray mine;
    QByteArray elsewhere;
    for (int group = 0; group < groups; ++group) {
        QByteArray leaves;
        const QByteArray name = "group" + QByteArray::number(group);
        for (int leaf = 0; leaf < perGroup; ++leaf) {
            leaves +=
                resource(own, name + "_action" + QByteArray::number(leaf), (leaf * 7) % 10, {});
        }
        (group % 2 == 0 ? mine : elsewhere) += resource(own, name, group, leaves);
    }
    const QByteArray other = moduleName(module == 0 ? 1 : module / 2).toUtf8();
    return "<?xml version=\"1.0\"?>\n<config><acl><resources>"
           "<resource id=\"Magento_Backend::admin\" title=\"Magento Admin\">" +
           resource(own, "main", module % 17, mine) + "<resource id=\"" + other + "::main\">" +
           elsewhere + "</resource></resource></resources></acl></config>";
}

bool makeCodeBase(const QString &root)
{
    for (int module = 0; module < modules; ++module) {
        const QString folder =
            root + QStringLiteral("/app/code/") + moduleName(module).replace(u'_', u'/');
        if (!QDir().mkpath(folder + QStringLiteral("/etc"))) {
            return false;
        }
        QFile acl(folder + QStringLiteral("/etc/acl.xml"));
        QFile declaration(folder + QStringLiteral("/etc/module.xml"));
        if (!acl.open(QIODevice::WriteOnly) || !declaration.open(QIODevice::WriteOnly)) {
            return false;
        }
        acl.write(aclXml(module));
        declaration.write("<config><module name=\"" + moduleName(module).toUtf8() +
                          "\"/></config>");
    }
    return true;
}

qint64 residentOctets()
{
    ::malloc_trim(0);
    QFile file(QStringLiteral("/proc/self/statm"));
    const QByteArrayList fields =
        file.open(QIODevice::ReadOnly) ? file.readAll().split(' ') : QByteArrayList();
    return fields.value(1).toLongLong() * ::sysconf(_SC_PAGESIZE);
}

struct Figure
{
    const char *what;
    double value;
    const char *unit;
    double limit;
};

// Milliseconds of one call, the best of a few.
template <typename Work>
double timeOf(int rounds, const Work &work)
{
    double best = 1e9;
    for (int i = 0; i < rounds; ++i) {
        QElapsedTimer timer;
        timer.start();
        work();
        best = std::min(best, double(timer.nsecsElapsed()) / 1e6);
    }
    return best;
}

} // namespace

int main(int argc, char **argv)
{
    const bool isChecked = argc > 1 && std::strcmp(argv[1], "--check") == 0;
    const QTemporaryDir folder;
    if (!makeCodeBase(folder.path())) {
        std::fprintf(stderr, "cannot write to %s\n", qPrintable(folder.path()));
        return 2;
    }
    readAcl({}); // what is loaded once
    const qint64 before = residentOctets();
    AclTree tree = readAcl({folder.path()}).tree;
    const double memory = double(residentOctets() - before) / tree.size();
    const double reading = timeOf(3, [&] { tree = readAcl({folder.path()}).tree; });

    ResourceSelection selection(tree);
    selection.choose(tree.indexOf(adminId), Reach::WithBelow);
    qsizetype closed = 0;
    const double closure = timeOf(5, [&] { closed = selection.closed().size(); });
    const double toggle = timeOf(5, [&] {
        selection.drop(0, Reach::WithBelow);
        selection.choose(0, Reach::WithBelow);
    });
    const double one = timeOf(5, [&] {
        selection.drop(tree.size() / 2);
        selection.choose(tree.size() / 2);
    });
    std::printf("%d resources in %d modules; %lld granted\n", tree.size(), modules,
                static_cast<long long>(closed));
    bool isGood = tree.size() > 50'000 && closed == tree.size();
    for (const Figure &each : {Figure{"reading, merging, flattening", reading, "ms", 4000},
                               Figure{"closure of everything", closure, "ms", 200},
                               Figure{"everything dropped and chosen again", toggle, "ms", 400},
                               Figure{"one resource dropped and chosen again", one, "ms", 200},
                               Figure{"memory of a resource", memory, "octets", 1024}}) {
        std::printf("%-40s %9.2f %s (at most %.0f)\n", each.what, each.value, each.unit,
                    each.limit);
        isGood = isGood && each.value <= each.limit;
    }
    return isGood || !isChecked ? 0 : 1;
}
