// SPDX-License-Identifier: Apache-2.0
// Stands in for libFuzzer's main: replays files, and changes them at random in memory.
//
// fuzz_NAME [--runs N] [--seed S] FILE-OR-FOLDER…
// The same seed and files make the same runs. What was running when the program died is in
// crash-NAME.bin of the current folder.
#include <QByteArray>
#include <QByteArrayList>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>
#include <QRandomGenerator>
#include <QStringList>

#include <algorithm>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <fcntl.h>
#include <unistd.h>

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

namespace {

constexpr qsizetype maxSize = 65536;

QByteArray running;
QByteArray crashPath;

// Only what a signal handler may do.
void keepWhatWasRunning(int signal)
{
    const int file = ::open(crashPath.constData(), O_WRONLY | O_CREAT | O_TRUNC, 0600);
    if (file >= 0) {
        const ssize_t written = ::write(file, running.constData(), size_t(running.size()));
        static_cast<void>(written);
        ::close(file);
    }
    std::signal(signal, SIG_DFL);
    std::raise(signal);
}

void run(const QByteArray &input)
{
    running = input;
    // a copy of exactly that size, so that reading beyond its end is seen
    const auto size = size_t(input.size());
    auto *data = new uint8_t[size];
    std::memcpy(data, input.constData(), size);
    LLVMFuzzerTestOneInput(data, size);
    delete[] data;
}

QByteArrayList contents(const QStringList &paths)
{
    QStringList files;
    for (const QString &path : paths) {
        if (QFileInfo(path).isDir()) {
            QDirIterator each(path, QDir::Files, QDirIterator::Subdirectories);
            while (each.hasNext()) {
                files.append(each.next());
            }
        } else {
            files.append(path);
        }
    }
    files.sort();
    QByteArrayList found;
    for (const QString &path : files) {
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly)) {
            std::fprintf(stderr, "cannot read %s\n", qPrintable(path));
            std::exit(2);
        }
        found.append(file.readAll());
    }
    return found;
}

class Mutation
{
public:
    Mutation(QByteArrayList seeds, quint32 seed)
        : m_seeds(std::move(seeds))
        , m_random(seed)
    {}

    QByteArray next()
    {
        QByteArray text = oneSeed();
        for (int steps = 1 + upTo(6); steps > 0; --steps) {
            change(text);
        }
        return text.left(maxSize);
    }

private:
    int upTo(qsizetype end) { return end > 0 ? int(m_random.bounded(int(end))) : 0; }
    const QByteArray &oneSeed() { return m_seeds[upTo(m_seeds.size())]; }

    // A stretch of `text`, mostly a short one.
    QByteArray stretch(const QByteArray &text)
    {
        const qsizetype at = upTo(text.size());
        return text.mid(at, upTo(upTo(4) == 0 ? text.size() : 24) + 1);
    }

    // A few whole tags, so that what was well-formed often stays so.
    void insertTags(QByteArray &text, const QByteArray &from)
    {
        const qsizetype begin = from.indexOf('<', upTo(from.size()));
        const qsizetype end = from.indexOf('>', begin + upTo(80));
        const qsizetype at = text.indexOf('<', upTo(text.size()));
        if (begin >= 0 && end > begin && at >= 0) {
            text.insert(at, from.mid(begin, end + 1 - begin));
        }
    }

    void change(QByteArray &text)
    {
        const qsizetype at = upTo(text.size() + 1);
        switch (upTo(10)) {
        case 0:
            if (at < text.size()) {
                text[at] = char(text[at] ^ (1 << upTo(8)));
            }
            break;
        case 1:
            text.insert(at, char(upTo(256)));
            break;
        case 2:
            text.remove(at, upTo(24) + 1);
            break;
        case 3:
            text.insert(at, stretch(text));
            break;
        case 4:
            text.insert(at, stretch(oneSeed()));
            break;
        case 5:
            text.truncate(at);
            break;
        case 6:
            text.insert(at, stretch(text).repeated(1 + upTo(40)));
            break;
        case 7:
        case 8:
            insertTags(text, oneSeed());
            break;
        default:
            text.replace(at, upTo(8), stretch(oneSeed()));
        }
    }

    QByteArrayList m_seeds;
    QRandomGenerator m_random;
};

} // namespace

int main(int argc, char **argv)
{
    int runs = 0;
    quint32 seed = 1;
    QStringList paths;
    for (int i = 1; i < argc; ++i) {
        if (std::strcmp(argv[i], "--runs") == 0 && i + 1 < argc) {
            runs = QByteArray(argv[++i]).toInt();
        } else if (std::strcmp(argv[i], "--seed") == 0 && i + 1 < argc) {
            seed = QByteArray(argv[++i]).toUInt();
        } else {
            paths.append(QFile::decodeName(argv[i]));
        }
    }
    const QByteArrayList seeds = contents(paths);
    if (seeds.isEmpty()) {
        std::fprintf(stderr, "fuzz_NAME [--runs N] [--seed S] FILE-OR-FOLDER...\n");
        return 2;
    }
    crashPath = "crash-" + QFileInfo(QFile::decodeName(argv[0])).fileName().toUtf8() + ".bin";
    for (const int signal : {SIGABRT, SIGSEGV, SIGFPE, SIGBUS, SIGILL}) {
        std::signal(signal, keepWhatWasRunning);
    }
    for (const QByteArray &each : seeds) {
        run(each);
    }
    Mutation mutation(seeds, seed);
    for (int i = 0; i < runs; ++i) {
        run(mutation.next());
    }
    std::printf("%lld files, %d changed ones\n", static_cast<long long>(seeds.size()), runs);
    return 0;
}
