import { createHash } from 'node:crypto';
import { sql } from 'drizzle-orm';
import type { Database } from '@/db/client';

export interface ChainFault {
  chainId: string;
  seq: string;
  fault: 'altered' | 'missing' | 'unlinked' | 'truncated';
}

export interface ChainReport {
  chains: number;
  events: number;
  faults: ChainFault[];
}

type Link = { chain_id: string; seq: string; prev_hash: string; hash: string; canonical: string };

const PAGE = 5_000;

/** Walks every chain of events from its first link and recomputes each hash; reports what was altered or removed. */
export async function verifyChains(db: Database): Promise<ChainReport> {
  const heads = await db.execute<{ chain_id: string; seq: string; hash: string }>(
    sql`SELECT chain_id, seq::text, hash FROM event_chain ORDER BY chain_id`,
  );
  const report: ChainReport = { chains: heads.length, events: 0, faults: [] };
  for (const head of heads) {
    let seq = 0n;
    let hash = '';
    for (;;) {
      const links = await db.execute<Link>(sql`
        SELECT chain_id, seq::text, prev_hash, hash, event_canonical(event) AS canonical
        FROM event WHERE chain_id = ${head.chain_id} AND seq > ${seq.toString()}::bigint
        ORDER BY event.seq LIMIT ${PAGE}`);
      if (links.length === 0) break;
      for (const link of links) {
        const fault = linkFault(link, seq, hash);
        if (fault) report.faults.push({ chainId: link.chain_id, seq: link.seq, fault });
        seq = BigInt(link.seq);
        hash = link.hash;
        report.events++;
      }
    }
    if (seq !== BigInt(head.seq) || hash !== head.hash) {
      report.faults.push({ chainId: head.chain_id, seq: head.seq, fault: 'truncated' });
    }
  }
  return report;
}

function linkFault(link: Link, previousSeq: bigint, previousHash: string): ChainFault['fault'] | null {
  if (BigInt(link.seq) !== previousSeq + 1n) return 'missing';
  if (link.prev_hash !== previousHash) return 'unlinked';
  return createHash('sha256').update(link.canonical).digest('hex') === link.hash ? null : 'altered';
}
