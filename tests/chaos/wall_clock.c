/* The wall clock of a process that is started with LD_PRELOAD: ahead of the machine's by the seconds that stand
   in the file CHAOS_CLOCK. Its monotonic clock, and with it every sleep, is left alone; libfaketime 0.9.10 makes
   Python's sleep fail (clock_nanosleep with TIMER_ABSTIME). */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <fcntl.h>
#include <stdlib.h>
#include <sys/time.h>
#include <time.h>
#include <unistd.h>

static double ahead_s(void)
{
    char words[64];
    const char *name = getenv("CHAOS_CLOCK");
    int file = name ? open(name, O_RDONLY | O_CLOEXEC) : -1;
    if (file < 0)
        return 0.0;
    ssize_t length = read(file, words, sizeof words - 1);
    close(file);
    words[length > 0 ? length : 0] = 0;
    return atof(words);
}

int clock_gettime(clockid_t clock, struct timespec *at)
{
    static int (*truly)(clockid_t, struct timespec *);
    if (!truly)
        truly = dlsym(RTLD_NEXT, "clock_gettime");
    int status = truly(clock, at);
    if (status == 0 && (clock == CLOCK_REALTIME || clock == CLOCK_REALTIME_COARSE)) {
        long long nanoseconds = at->tv_nsec + (long long)(ahead_s() * 1e9);
        at->tv_sec += nanoseconds / 1000000000LL;
        at->tv_nsec = nanoseconds % 1000000000LL;
        if (at->tv_nsec < 0) {
            at->tv_nsec += 1000000000LL;
            at->tv_sec -= 1;
        }
    }
    return status;
}

int gettimeofday(struct timeval *at, void *zone)
{
    struct timespec now;
    (void)zone;
    clock_gettime(CLOCK_REALTIME, &now);
    at->tv_sec = now.tv_sec;
    at->tv_usec = now.tv_nsec / 1000;
    return 0;
}

time_t time(time_t *at)
{
    struct timespec now;
    clock_gettime(CLOCK_REALTIME, &now);
    if (at)
        *at = now.tv_sec;
    return now.tv_sec;
}
