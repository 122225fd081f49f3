// SPDX-License-Identifier: Apache-2.0
// How long a keystroke in the search takes until the picker is drawn again, and what a resource
// costs in memory, with 50,000 of them.
//
// bench_picker [--floor MS] [--resources N]
// Exit 1 if the 99th percentile of the time this thread was given is above the floor.
#include "ui/resources/FilterRow.h"
#include "ui/resources/ResourceModel.h"
#include "ui/resources/ResourcePicker.h"
#include "ui/resources/ResourceTreeView.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QLineEdit>
#include <QTest>

#include <algorithm>
#include <array>
#include <cstdio>
#include <cstring>
#include <ctime>
#include <vector>

using namespace latchkey;

namespace {

constexpr int rounds = 3;
constexpr double bytesPerKiB = 1024;

// What vendors call things; ids, titles and modules of the usual lengths.
const std::array<const char *, 12> nouns{"Orders",   "Invoices", "Customers",  "Products",
                                         "Prices",   "Stock",    "Shipments",  "Coupons",
                                         "Settings", "Reports",  "Categories", "Wishlists"};

void addBelow(QList<acl::AclResource> &resources, int parent, int depth, int wanted)
{
    for (int child = 0; child < 9 && resources.size() < wanted; ++child) {
        const auto index = int(resources.size());
        const QString noun = QLatin1String(nouns[size_t(index) % nouns.size()]);
        acl::AclResource resource;
        resource.module = QStringLiteral("Vendor%1_%2").arg(index / 40 % 900).arg(noun);
        resource.id = resource.module + QStringLiteral("::%1_%2").arg(noun.toLower()).arg(index);
        resource.title = QStringLiteral("%1 of kind %2").arg(noun).arg(index);
        resource.parent = parent;
        resource.depth = depth;
        resources.append(resource);
        if (depth < 6) {
            addBelow(resources, index, depth + 1, wanted);
        }
        resources[index].end = int(resources.size());
    }
}

acl::AclTree largeTree(int count)
{
    QList<acl::AclResource> resources;
    acl::AclResource root;
    root.id = acl::adminId;
    root.title = QStringLiteral("Magento Admin");
    resources.append(root);
    addBelow(resources, 0, 1, count);
    resources[0].end = int(resources.size());
    return acl::AclTree(resources);
}

double residentKiB()
{
    QFile file(QStringLiteral("/proc/self/statm"));
    return file.open(QIODevice::ReadOnly) ? file.readAll().split(' ').value(1).toDouble() * 4 : 0;
}

// In ms.
struct Times
{
    std::vector<double> passed; // on the clock
    std::vector<double> used;   // of this thread: others may share the core
};

// From the key to the drawn window.
void timeKey(Times &times, QWidget &window, QLineEdit *search, int key, const QString &text)
{
    QElapsedTimer timer;
    timer.start();
    const std::clock_t begin = std::clock();
    QKeyEvent press(QEvent::KeyPress, key, Qt::NoModifier, text);
    QApplication::sendEvent(search, &press);
    QApplication::sendPostedEvents();
    QApplication::processEvents();
    window.repaint();
    times.used.push_back(double(std::clock() - begin) * 1e3 / CLOCKS_PER_SEC);
    times.passed.push_back(double(timer.nsecsElapsed()) / 1e6);
}

// As a person types, mistypes and looks for the next thing.
void typeAndDelete(Times &times, QWidget &window, QLineEdit *search)
{
    for (const char *typed : {"orders", "invoices kind", "vendor12 prices", "x", "stock 4711",
                              "magento admin", "vendor899_coupons", "e"}) {
        const QString text = QLatin1String(typed);
        for (const QChar letter : text) {
            timeKey(times, window, search, letter.toUpper().unicode(), letter);
        }
        while (!search->text().isEmpty()) {
            timeKey(times, window, search, Qt::Key_Backspace, {});
        }
    }
}

double percentile(std::vector<double> &times, double share)
{
    std::sort(times.begin(), times.end());
    return times[std::min(times.size() - 1, size_t(double(times.size()) * share))];
}

template <typename Work>
double msOf(Work work)
{
    QElapsedTimer timer;
    timer.start();
    work();
    QApplication::processEvents();
    return double(timer.nsecsElapsed()) / 1e6;
}

} // namespace

int main(int argc, char **argv)
{
    double floor = 0;
    int count = 50'000;
    for (int i = 1; i + 1 < argc; i += 2) {
        if (std::strcmp(argv[i], "--floor") == 0) {
            floor = QByteArray(argv[i + 1]).toDouble();
        } else if (std::strcmp(argv[i], "--resources") == 0) {
            count = QByteArray(argv[i + 1]).toInt();
        }
    }
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM")) {
        qputenv("QT_QPA_PLATFORM", "offscreen");
    }
    QApplication application(argc, argv);
    ui::ResourcePicker picker;
    picker.resize(1120, 720);
    picker.show();
    if (!QTest::qWaitForWindowExposed(&picker)) {
        return 2;
    }
    const double before = residentKiB();
    ui::EditedSelection &edited = picker.edited();
    const double loading = msOf([&] { edited.setStore(largeTree(count), {}); });
    const double kibibytes = (residentKiB() - before) / edited.tree().size();
    auto *search = picker.findChild<ui::FilterRow *>()->search();
    search->setFocus();
    Times times;
    for (int round = 0; round < rounds; ++round) {
        typeAndDelete(times, picker, search);
    }
    const double ticking = msOf([&] { edited.choose(edited.tree().size() / 2, acl::Reach::Only); });
    const double all = msOf([&] { edited.choose(0, acl::Reach::WithBelow); });
    const double opening = msOf([&] { picker.tree()->openAll(); });
    const double p99 = percentile(times.used, 0.99);
    std::printf("%d resources, %zu keystrokes: p50 %.1f ms, p99 %.1f ms, longest %.1f ms (on the "
                "clock: p99 %.1f ms)\n",
                edited.tree().size(), times.used.size(), percentile(times.used, 0.5), p99,
                times.used.back(), percentile(times.passed, 0.99));
    std::printf("loaded in %.0f ms, one ticked in %.0f ms, all ticked in %.0f ms, all opened in "
                "%.0f ms; %.0f bytes a resource\n",
                loading, ticking, all, opening, kibibytes * bytesPerKiB);
    if (floor > 0 && p99 > floor) {
        std::fprintf(stderr, "slower than %.0f ms\n", floor);
        return 1;
    }
    return 0;
}
