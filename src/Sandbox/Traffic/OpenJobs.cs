using Bogus;
using Hearth.Sandbox.ServiceTitan;

namespace Hearth.Sandbox.Traffic;

/// <summary>The jobs that somebody can still work on, found without looking through all of them each time.</summary>
internal sealed class OpenJobs(ServiceTitanTenant tenant)
{
    private readonly List<long> _open = [];
    private ModificationLog<Job>? _log;
    private int _seen;

    /// <summary>A job in that status, or null when there is none.</summary>
    public Job? Pick(Randomizer random, JobStatus status)
    {
        LearnNewOnes();
        var start = _open.Count == 0 ? 0 : random.Int(0, _open.Count - 1);
        for (var step = 0; step < _open.Count; step++)
        {
            var index = (start + step) % _open.Count;
            var job = tenant.Find<Job>(_open[index]);
            if (job?.Status == status)
            {
                return job;
            }

            if (job is null or { Status: JobStatus.Completed or JobStatus.Canceled })
            {
                Forget(index);
                start = index == _open.Count ? 0 : index;
                step = -1;
            }
        }

        return null;
    }

    private void Forget(int index)
    {
        _open[index] = _open[^1];
        _open.RemoveAt(_open.Count - 1);
    }

    private void LearnNewOnes()
    {
        var jobs = tenant.InOneStep(() =>
        {
            if (!ReferenceEquals(_log, tenant.Jobs.Log))
            {
                // A reset tenant starts new logs: what was learned of the old one means nothing.
                _log = tenant.Jobs.Log;
                _open.Clear();
                _seen = 0;
            }

            return tenant.Jobs.Rows.Skip(_seen).ToList();
        });
        _seen += jobs.Count;
        _open.AddRange(jobs.Where(job => job.Status is not (JobStatus.Completed or JobStatus.Canceled)).Select(job => job.Id));
    }
}
