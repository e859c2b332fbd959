import { type InfiniteData, useInfiniteQuery } from '@tanstack/react-query'

/** A list read page after page: rows so far, and how to read on. */
export function usePages<Row>(
  queryKey: readonly unknown[],
  read: (after: string | undefined) => Promise<{ items: Row[]; next: string | null }>,
  isWanted = true,
) {
  const query = useInfiniteQuery<
    { items: Row[]; next: string | null },
    Error,
    InfiniteData<{ items: Row[]; next: string | null }>,
    readonly unknown[],
    string | undefined
  >({
    queryKey,
    queryFn: ({ pageParam }) => read(pageParam),
    enabled: isWanted,
    initialPageParam: undefined,
    getNextPageParam: (page) => page.next ?? undefined,
  })
  return {
    rows: query.data?.pages.flatMap((page) => page.items),
    error: query.error,
    again: () => void query.refetch(),
    more: query.hasNextPage
      ? { isLoading: query.isFetchingNextPage, load: () => void query.fetchNextPage() }
      : null,
  }
}
